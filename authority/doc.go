// Package authority models who may do what under which rule.
//
// It is pure: values and functions over them, on top of package law. The
// formal model is: a [Grant] ties a holder to an act on a service, given in a
// provision, of a [Kind], within a [Scope], for a time. A [Graph] holds the
// grants with the agencies and services they speak of and answers questions as
// of a day; a [Chain] leads a grant back to its source.
//
// A machine proposes and a person confirms: [State] tells which. What a person
// decided is never overwritten by a proposal.
package authority
