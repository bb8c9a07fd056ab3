interface LogoProps {
  readonly size?: number;
}

/** Strata of rock with a vein of ore ("filon") through them. The same drawing is in `public/favicon.svg`. */
export function Logo({ size = 24 }: LogoProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable={false}>
      <clipPath id="filon-logo">
        <rect width="32" height="32" rx="7" />
      </clipPath>
      <g clipPath="url(#filon-logo)" fill="none">
        <rect width="32" height="32" fill="#0e645d" />
        <path d="M0 11.5c6-2.6 10.5 1.8 16 1.8s10-3.4 16-1.8" stroke="#83cfc2" strokeWidth="2.2" />
        <path d="M0 22.5c6-2.6 10.5 1.8 16 1.8s10-3.4 16-1.8" stroke="#44a799" strokeWidth="2.2" />
        <path d="M21.5 0 17 10.5l3.2 5-7 6.5 1.6 10" stroke="#f2b66d" strokeWidth="3" strokeLinejoin="round" />
      </g>
    </svg>
  );
}
