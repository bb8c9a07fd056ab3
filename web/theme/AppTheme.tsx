import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useIsDark } from "./themeChoice.ts";
import { darkTheme, lightTheme } from "./themes.ts";

export function AppTheme({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const isDark = useIsDark();
  return (
    <FluentProvider theme={isDark ? darkTheme : lightTheme} dir={i18n.dir()} className="app">
      {children}
    </FluentProvider>
  );
}
