/** Cyrillic and Greek letters as passports spell them, small letters without marks. */
const letters = new Map(
  `а:a б:b в:v г:g ґ:g д:d е:e є:ie ж:zh з:z и:i і:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ:
ы:y ь: э:e ю:iu я:ia ђ:d ј:j љ:lj њ:nj ћ:c џ:dz α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s
τ:t υ:y φ:f χ:ch ψ:ps ω:o`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Folded text with Cyrillic and Greek in Latin letters; other scripts stay as they are. */
export function inLatin(folded: string): string {
  return /[\u0370-\u04ff]/.test(folded)
    ? folded.replace(/ου/g, "ou").replace(/[\u0370-\u04ff]/g, (letter) => letters.get(letter) ?? letter)
    : folded;
}
