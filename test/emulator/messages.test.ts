// The deprecated query expression of a search. Source: concepts/backup-restore-granular-search.md and
// restorepoint-search.md of microsoftgraph/microsoft-graph-docs-contrib.
import { expect, test } from "vitest";
import { parseQueryExpression } from "../../src/emulator/messages.ts";

const messages = [
  {
    subject: "Budget 2030",
    sender: "a@contoso.example",
    recipients: ["b@contoso.example", "c@contoso.example"],
  },
  { subject: "Minutes", sender: "b@contoso.example", hasAttachment: true },
  { subject: "Smith, J.", sender: "c@fabrikam.example", kind: "contact" },
];

test.each([
  { expression: "(subject -contains 'minutes') -and (sender -eq 'b@contoso.example')", want: [1] },
  {
    expression:
      "((subject -contains ‘Budget’)  -or  (subject -contains ‘Minutes’)) -and hasAttachment -eq true",
    want: [1],
  },
  { expression: "(Sender -like 'b@contoso.example') -and (HasAttachment -eq 'true')", want: [1] },
  {
    expression:
      "(Subject -like 'Budget*') -and (Participants -like 'b@contoso.example' -and Participants -like 'c@*')",
    want: [0],
  },
  { expression: "(recipient -eq 'b@contoso.example')", want: [0] },
  { expression: "(MessageKind -eq 'Contact') -and (Subject -like 'Smith*')", want: [2] },
  { expression: "MessageKind -eq 'Email'", want: [0, 1] },
  { expression: "Subject -like 'Smith' -or Sender -like 'a@contoso.example'", want: [0] },
  {
    expression: "subject -contains 'e' -and hasAttachment -eq false -or messageKind -eq 'contact'",
    want: [0, 2],
  },
])("$expression finds $want", ({ expression, want }) => {
  const meets = parseQueryExpression(expression);
  expect(messages.flatMap((message, index) => (meets(message) ? [index] : []))).toEqual(want);
});

test.each([
  "",
  "subject",
  "subject -is 'a'",
  "size -eq 1",
  "(subject -eq 'a'",
  "subject -eq 'a' 'b'",
  "subject -eq 'a",
])("parseQueryExpression refuses %s", (expression) => {
  const refusal = { status: 400, code: "InvalidSearchRequest" };
  expect(() => parseQueryExpression(expression)).toThrow(expect.objectContaining(refusal));
});
