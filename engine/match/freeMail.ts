/** Mail providers anybody can have an address at: such a domain says nothing of an employer. */
const names = `gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac gmx web t-online freenet mail
protonmail proton pm zoho yandex mail.ru bk list inbox fastmail tutanota orange wanadoo free sfr neuf laposte bbox numericable
aliceadsl club-internet voila cegetel 9online 9business libero virgilio tiscali alice tin terra telefonica ziggo kpnmail planet
xs4all hetnet skynet telenet proximus scarlet voo bluewin sunrise hispeed btinternet btopenworld sky talktalk virginmedia
ntlworld blueyonder comcast verizon att sbcglobal bellsouth cox charter earthlink juno rogers shaw bell sympatico bigpond
optusnet wp onet interia o2 seznam centrum abv ukr qq 163 126 sina naver daum rediffmail mmail fmail`;

const providers = new Set(names.split(/\s+/));

/** Whether a domain, such as `orange.fr`, is a provider's and not a company's. */
export function isFreeMail(domain: string): boolean {
  return providers.has(domain) || providers.has(domain.split(".")[0] ?? "");
}
