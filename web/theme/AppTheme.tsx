import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMediaQuery } from "../ui/useMediaQuery.ts";
import { useIsDark } from "./themeChoice.ts";
import { darkTheme, lightTheme } from "./themes.ts";

/** Paper is white, whichever theme the screen has. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const isDark = useIsDark();
  const isOnPaper = useMediaQuery("print");
  return (
    <FluentProvider theme={isDark && !isOnPaper ? darkTheme : lightTheme} dir={i18n.dir()} className="app">
      {children}
    </FluentProvider>
  );
}
