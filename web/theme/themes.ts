import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/**
 * One ramp, the green-blue of copper ore, from which both themes are made. White on 80 (light) has a contrast of 7.0,
 * white on 100 (dark) of 4.6; text in 120 on the dark ground has 5.0.
 */
const ore: BrandVariants = {
  10: "#011110",
  20: "#011b19",
  30: "#022724",
  40: "#02322f",
  50: "#033d39",
  60: "#064a45",
  70: "#085650",
  80: "#0e645d",
  90: "#13726a",
  100: "#208278",
  110: "#2e9286",
  120: "#44a799",
  130: "#61bcae",
  140: "#83cfc2",
  150: "#abe1d7",
  160: "#d0f0e9",
};

export const lightTheme: Theme = createLightTheme(ore);

export const darkTheme: Theme = {
  ...createDarkTheme(ore),
  colorBrandBackground: ore[100],
  colorBrandBackgroundHover: ore[90],
  colorBrandBackgroundPressed: ore[70],
  colorBrandBackgroundSelected: ore[90],
  // Fluent's own is darker than the ground and reads as a hole in it.
  colorBrandBackground2: ore[40],
  colorBrandBackground2Hover: ore[50],
  colorBrandBackground2Pressed: ore[30],
  colorCompoundBrandBackground: ore[120],
  colorCompoundBrandBackgroundHover: ore[130],
  colorCompoundBrandBackgroundPressed: ore[110],
  colorBrandForeground1: ore[130],
  colorBrandForeground2: ore[140],
  colorBrandForegroundLink: ore[130],
  colorBrandForegroundLinkHover: ore[140],
  colorBrandForegroundLinkPressed: ore[120],
  colorBrandForegroundLinkSelected: ore[130],
  colorCompoundBrandForeground1: ore[130],
  colorCompoundBrandForeground1Hover: ore[140],
  colorCompoundBrandForeground1Pressed: ore[120],
  colorCompoundBrandStroke: ore[130],
  colorCompoundBrandStrokeHover: ore[140],
  colorBrandStroke1: ore[130],
  // Fluent's own red has 4.2 on the dark ground; this one has 5.4.
  colorStatusDangerForeground1: "#e67f88",
};
