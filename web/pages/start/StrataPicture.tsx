/** Layers of rock along the foot of the page, with a vein of ore through them. For the eye alone. */
export function StrataPicture() {
  return (
    <svg className="start-strata" viewBox="0 0 1440 360" preserveAspectRatio="xMidYMax slice" aria-hidden>
      <path className="stratum-1" d="M0 120C240 60 480 170 720 130s480-90 720-20v250H0Z" />
      <path className="stratum-2" d="M0 190c240-60 480 40 720 10s480-70 720 0v160H0Z" />
      <path className="stratum-3" d="M0 262c240-50 480 30 720 6s480-50 720 6v86H0Z" />
      <path className="vein" d="M1150 112c-16 34-62 52-50 92s58 42 24 80-64 34-48 76" />
      <path className="vein" data-branch d="M1101 196c-26 8-44 34-84 38m108 46c22 10 30 34 54 42" />
    </svg>
  );
}
