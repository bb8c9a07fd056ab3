import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { sessionQuery } from "./api/session.ts";
import { FocusKeeper } from "./ui/FocusKeeper.tsx";
import { PageError } from "./ui/PageError.tsx";
import { SplashScreen } from "./shell/SplashScreen.tsx";

const StartPage = lazy(() => import("./pages/start/StartPage.tsx").then((page) => ({ default: page.StartPage })));
const SignedInApp = lazy(() => import("./SignedInApp.tsx").then((app) => ({ default: app.SignedInApp })));

/** Before and after signing in. The address stays the same, so a pasted link works for who has to sign in first. */
export function App() {
  const { data: session, error, refetch } = useQuery(sessionQuery());
  if (error !== null && session === undefined) return <PageError isPage error={error} onRetry={() => void refetch()} />;
  if (session === undefined) return <SplashScreen />;
  return (
    <Suspense fallback={<SplashScreen />}>
      <FocusKeeper />
      {session.signedIn ? <SignedInApp /> : <StartPage firstRun={session.firstRun} />}
    </Suspense>
  );
}
