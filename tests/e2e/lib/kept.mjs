// What a tab keeps of answers: as it stands in its storage, a farmer with nothing against him, and a doctor who turns sixty.

/** Answers by question, as the tab keeps them. */
export const kept = (answers) => Object.entries(answers).map(([question, code]) => `\n=\t${question}\t${code}`).join("");

/** Born 1979-08-03, announced 2024-10-15: 15 years. */
export const FARMER = {
  announcement: "2024-10-15", birth: "1979-08-03", sex: "male", requisition: "yes", area: "0.18", ground: "member", member: "yes,yes,yes",
  "had-subsidy": "no", confirmed: "no", projects: "none", bars: "no,no,no,no,no,no,no,no", "moved-in": "no", hired: "no", abroad: "no",
  status: "none", scheme: "undecided", "first-scheme": "this", progress: "not",
};

/** Born 1966-02-28, in post since 2000. */
export const DOCTOR = {
  aim: "leaves", scope: "yes,yes,yes", birth: "1966-02-28", sex: "male", kind: "age", started: "no", posts: "2000-03-01:",
  insurance: "resident", paid: "yes", drawing: "no", bars: "no,no,no,no",
};
