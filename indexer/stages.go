package indexer

import (
	"wewenang/authority"
	"wewenang/authority/extract"
	"wewenang/authority/finding"
	"wewenang/law"
	"wewenang/law/markdown"
	"wewenang/store"
)

// The stages that a regulation goes through. Each one works on one file alone,
// so that files are read in parallel and results of unchanged files can be
// taken over.

func parseRegulation(file string, src []byte) (*law.Regulation, error) {
	return markdown.Parse(file, src)
}

func parseTables(file string, src []byte) ([]law.Table, error) {
	return markdown.Tables(file, src)
}

func readDefinitions(r *law.Regulation) []law.Definition { return law.DefinitionsOf(r) }

func readCitations(r *law.Regulation) []law.Citation { return law.CitationsOf(r) }

func readEffects(r *law.Regulation, cites []law.Citation) []law.Effect {
	return law.EffectsOf(r, cites)
}

// readGrants proposes grants and lets the annotations of the file decide.
func readGrants(r *law.Regulation) ([]authority.Grant, []law.Problem) {
	return authority.Apply(r, extract.Grants(r))
}

// noteProblems reports annotations that set findings aside or settle conditions
// and cannot be used as they stand. The regulation itself can.
func noteProblems(r *law.Regulation) []law.Problem {
	list := finding.NoteProblems(finding.RuleOf(r, nil, nil, nil))
	for i := range list {
		list[i].Level = law.LevelWarning
	}
	return list
}

// newRegister enters what the regulations do to each other.
func newRegister(rules []store.Rule) *law.Register {
	metas := make([]law.Meta, len(rules))
	for i, r := range rules {
		metas[i] = r.Meta
	}
	register := law.NewRegister(metas)
	for _, r := range rules {
		register.Add(r.Meta.ID, r.Effects)
	}
	return register
}
