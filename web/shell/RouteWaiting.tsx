import { SkeletonLines } from "../ui/SkeletonLines.tsx";
import "./routeWaiting.css";

export function RouteWaiting() {
  return (
    <div className="route-waiting">
      <SkeletonLines lines={8} />
    </div>
  );
}
