import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { queryClient } from "./api/queryClient.ts";
import "./base.css";
import "./print.css";
import { startI18n } from "./i18n/i18n.ts";
import { AppTheme } from "./theme/AppTheme.tsx";

await startI18n();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <AppTheme>
        <App />
      </AppTheme>
    </QueryClientProvider>
  </StrictMode>,
);
