// Package finding computes findings: states of the map of authority that a
// drafter should see, each with a proof.
//
// A check is a conjunction of named conditions; each condition that holds
// yields one step of the proof. Words of blame never appear in generated text:
// a finding says what is, where it is written and what would end it.
//
// # Use
//
//	in := finding.Input{AsOf: day, Agencies: …, Services: …, Expectations: …}
//	for each regulation r {
//		grants, problems := authority.Apply(r, proposed)
//		in.Rules = append(in.Rules, finding.RuleOf(r, law.CitationsOf(r), effects, grants))
//	} // with authority.Resolve over all of them before
//	report := finding.Check(finding.NewWorld(in))
//	report = finding.CheckDraft(in, draftRules, finding.DraftOptions{Start: day})
//
// An [Input] holds no words of the law: quotes come from the grants, from
// [Input.Quote] and from the citations. [Input.Addresses] tells which
// provisions a text prints, which K501 needs.
//
// # How the time of a grant is found
//
// The nominal time (ν) follows the dates of the rule, the effects on it, the
// term that the grant states and the life of its holder. The effective time
// (ε) is the part of it in which at least one stated basis lives. Pairs compete
// over nominal time, because a rule without a living basis still claims on
// paper; where they compete only without one, they are shadows of the finding
// that reports the basis.
//
// # Data
//
// Ranks, forms of instruments and affairs are data with sources under data/,
// as is the catalogue of kinds, whose conditions are those of the proofs.
package finding
