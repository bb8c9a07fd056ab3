import { Input } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Pane } from "../../ui/Pane.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { formatMoney } from "../../ui/formats.ts";
import { NumberCell } from "./NumberCell.tsx";
import { moveOnKey } from "./cellKeys.ts";
import { useProductSearch, type FoundProduct } from "./productSearch.ts";

export interface ChosenProduct {
  readonly product: FoundProduct;
  readonly quantity: number;
}

interface AddProductsPaneProps {
  readonly priceListId: string | null;
  readonly currency: string | undefined;
  readonly onAdd: (chosen: readonly ChosenProduct[]) => Promise<void>;
  readonly onClose: () => void;
}

const most = 50;

/** Many products at once: the catalogue with a quantity to type beside each. */
export function AddProductsPane({ priceListId, currency, onAdd, onClose }: AddProductsPaneProps) {
  const { t } = useTranslation("lines");
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<readonly ChosenProduct[]>([]);
  const { found, isSearching, error } = useProductSearch(priceListId, text, true, most);
  const adding = useMutation({ mutationFn: onAdd, onSuccess: onClose });

  const keyOf = ({ id, unit }: FoundProduct) => `${id} ${unit?.id}`;
  const quantityOf = (product: FoundProduct) =>
    chosen.find((other) => keyOf(other.product) === keyOf(product))?.quantity ?? null;
  const choose = (product: FoundProduct, quantity: number | null) => {
    const others = chosen.filter((other) => keyOf(other.product) !== keyOf(product));
    setChosen(quantity === null || quantity === 0 ? others : [...others, { product, quantity }]);
  };
  // What was chosen stays in sight while something else is looked for.
  const away = chosen
    .map(({ product }) => product)
    .filter((product) => !found.some((other) => other.id === product.id));
  const add = () => chosen.length > 0 && !adding.isPending && adding.mutate(chosen);
  return (
    <Pane
      title={t("addMany.title")}
      onClose={onClose}
      footer={
        <ActionButton
          appearance="primary"
          busy={adding.isPending}
          disabledReason={chosen.length === 0 ? t("addMany.none") : undefined}
          onClick={add}
        >
          {t("addMany.add", { count: chosen.length })}
        </ActionButton>
      }
    >
      <div role="presentation" className="add-products" onKeyDown={moveOnKey}>
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          aria-label={t("addMany.search")}
          placeholder={t("addMany.search")}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <ErrorNote error={error ?? adding.error} />
        {found.length + away.length > 0 ? (
          <table>
            <thead>
              <tr>
                <th scope="col">{t("product")}</th>
                <th scope="col" className="number-text">
                  {t("addMany.price")}
                </th>
                <th scope="col" className="number-text">
                  {t("addMany.quantity")}
                </th>
              </tr>
            </thead>
            <tbody>
              {[...away, ...found].map((product) => (
                <tr key={keyOf(product)} data-line data-chosen={quantityOf(product) !== null || undefined}>
                  <td>
                    {product.name} <span className="product-number">{product.number}</span>
                  </td>
                  <td className="number-text">
                    {formatMoney(product.price, currency)}
                    <span className="product-number"> / {product.unit?.name}</span>
                  </td>
                  <td data-column="quantity">
                    <NumberCell
                      label={t("addMany.quantityOf", { name: product.name })}
                      value={quantityOf(product)}
                      most={5}
                      onType={(quantity) => choose(product, quantity)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ) : isSearching ? (
          <SkeletonLines lines={6} />
        ) : (
          <p>{t("noProduct")}</p>
        )}
      </div>
    </Pane>
  );
}
