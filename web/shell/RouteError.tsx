import { useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { PageError } from "../ui/PageError.tsx";

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <PageError isPage error={error} onRetry={retry} />;
}
