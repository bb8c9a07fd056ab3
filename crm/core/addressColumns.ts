/** What says where somebody is, of an account, a contact or a lead. */
export const addressColumns = [
  "address1_line1",
  "address1_line2",
  "address1_line3",
  "address1_postalcode",
  "address1_city",
  "address1_stateorprovince",
  "address1_country",
  "address1_county",
  "address1_postofficebox",
  "address1_fax",
  "address1_telephone1",
  "address1_telephone2",
  "address1_telephone3",
] as const;
