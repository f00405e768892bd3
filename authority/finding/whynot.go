package finding

import (
	"fmt"

	"wewenang/law"
)

// WhyNot tells why two grants are no competing pair (K101, K102, K103 or K401
// as asked): the first condition that fails. The answer is empty when the
// finding exists. It returns an error wrapping [law.ErrNotFound] for a grant
// that the world does not hold, and [law.ErrInvalid] for another kind.
func (w *World) WhyNot(kind, a, b string) (Step, error) {
	if kind != "K101" && kind != "K102" && kind != "K103" && kind != "K401" {
		return Step{}, fmt.Errorf("%w: why-not answers for K101, K102, K103 and K401, not %q", law.ErrInvalid, kind)
	}
	x, y := w.byID(a), w.byID(b)
	if x == nil || y == nil {
		return Step{}, fmt.Errorf("%w: grant %q or %q", law.ErrNotFound, a, b)
	}
	p, failed := w.compete(x, y)
	if failed == "" {
		if real := w.pairKind(p); real != kind {
			return Step{N: 1, Type: StepMath, Condition: condScope, Text: fmt.Sprintf("Pasangan ini adalah %s: cakupan %s (%s)", real, p.rel, axesWords(p.axes))}, nil
		}
		return Step{}, nil
	}
	text := map[string]string{
		condDecides:  "Salah satu tidak memutus: " + string(x.Kind) + " " + string(x.Act) + " dan " + string(y.Kind) + " " + string(y.Act),
		condSameAct:  "Tindakannya berbeda: " + actName(x.Act) + " dan " + actName(y.Act),
		condScope:    "Cakupannya " + p.rel.String() + ": " + axesWords(p.axes),
		condOverlap:  "Masa berlakunya tidak bertindih: " + spanWords(x.nominal.Window(w.in.AsOf)) + " dan " + spanWords(y.nominal.Window(w.in.AsOf)),
		condHolders:  "Yang bertanggung jawab sama atau tidak dikenal: " + w.holderName(x.HolderID, x.Holder) + " dan " + w.holderName(y.HolderID, y.Holder),
		condLineage:  "Yang satu diturunkan dari yang lain, atau menggantikannya",
		condNoClause: "Ada klausul pengecualian atau kewenangan bersama",
	}[failed]
	return Step{N: 1, Type: StepMath, Condition: failed, Text: text}, nil
}

func (w *World) byID(id string) *fact {
	for _, f := range w.grants {
		if f.ID == id {
			return f
		}
	}
	return nil
}
