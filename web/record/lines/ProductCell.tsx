import { Combobox, Option } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { formatMoney } from "../../ui/formats.ts";
import { useProductSearch, type FoundProduct } from "./productSearch.ts";

interface ProductCellProps {
  readonly label: string;
  /** What is sold now: a product's name, or text that was written in. */
  readonly value: string;
  readonly priceListId: string | null;
  readonly currency: string | undefined;
  readonly placeholder?: string;
  readonly onProduct: (product: FoundProduct) => void;
  readonly onWriteIn: (text: string) => void;
}

/** Finds a product by name or number with its price; text that is none is kept as it is written. */
export function ProductCell(props: ProductCellProps) {
  const { label, value, priceListId, currency, placeholder, onProduct, onWriteIn } = props;
  const { t } = useTranslation("lines");
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** Whether the arrows were used since the last letter. Else Enter means the first product, whenever the list came. */
  const isPicked = useRef(false);
  const { found, isSearching, error } = useProductSearch(priceListId, typed ?? "", isOpen);
  const text = typed?.trim() ?? "";

  const choose = (key: string | undefined) => {
    const product = found.find(({ id }) => id === key);
    if (product) onProduct(product);
    else if (text !== "") onWriteIn(text);
    setTyped(null);
  };
  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") isPicked.current = true;
    // Fluent stands on no option yet, and so takes none.
    const isNowhere = !event.currentTarget.getAttribute("aria-activedescendant");
    if (event.key === "Enter" && isOpen && isNowhere && text !== "" && found[0]) choose(found[0].id);
  };
  const settle = () => {
    if (text !== "" && text !== value) {
      const named = found.find(({ name, number }) => sameText(name, text) || sameText(number, text));
      if (named) onProduct(named);
      else onWriteIn(text);
    }
    setTyped(null);
  };

  return (
    <Combobox
      freeform
      className="line-product"
      expandIcon={null}
      autoComplete="off"
      aria-label={label}
      placeholder={placeholder}
      value={typed ?? value}
      selectedOptions={[]}
      onOpenChange={(_, { open }) => setOpen(open)}
      onChange={({ target }) => {
        isPicked.current = false;
        setTyped(target.value);
      }}
      onKeyDown={pressed}
      onBlur={settle}
      onOptionSelect={({ type }, { optionValue }) =>
        choose(type === "keydown" && !isPicked.current && text !== "" ? (found[0]?.id ?? optionValue) : optionValue)
      }
    >
      {found.map(({ id, name, number, price }) => (
        // Its text is what was typed: Fluent then stands on the first that was found, accents or not, and Enter takes it.
        <Option key={id} value={id} text={text || name} checkIcon={null}>
          <span className="product-option">
            <span>
              {name} <span className="product-number">{number}</span>
            </span>
            <span className="number-text">{formatMoney(price, currency)}</span>
          </span>
        </Option>
      ))}
      {text === "" ? null : (
        <Option value="write-in" text="" checkIcon={null}>
          {t("writeIn", { text })}
        </Option>
      )}
      {found.length === 0 && (text === "" || error) ? (
        <Option key="none" disabled value="" text="" checkIcon={null}>
          {error ? messageOf(error) : t(isSearching ? "common:loading" : "noProduct")}
        </Option>
      ) : null}
    </Combobox>
  );
}

function sameText(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;
}
