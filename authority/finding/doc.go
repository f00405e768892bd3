// Package finding computes findings: states of the map of authority that a
// drafter should see, each with a proof.
//
// A check is a conjunction of named conditions; each condition that holds
// yields one step of the proof. Words of blame never appear in generated text:
// a finding says what is, where it is written and what would end it.
package finding
