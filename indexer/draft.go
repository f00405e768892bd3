package indexer

import (
	"cmp"
	"context"
	"fmt"

	"wewenang/authority"
	"wewenang/authority/finding"
	"wewenang/law"
)

// Check tells what drafts would change if they began to hold on start, "" for
// the day that they state themselves. Problems in them are part of the report;
// drafts that cannot be read at all are a [*ContentError].
func (l *Library) Check(ctx context.Context, drafts []law.SourceFile, asOf, start law.Date) (r finding.Report, err error) {
	defer l.rescue("check", &err)
	if err := context.Cause(ctx); err != nil {
		return r, err
	}
	in, err := l.input()
	if err != nil {
		return r, err
	}
	in.AsOf = asOf
	if asOf == "" {
		in.AsOf = l.corpus.AsOf
	}
	return CheckDrafts(in, drafts, start)
}

// CheckDrafts tells what drafts would change in a corpus, given by its
// [Corpus.Input] with AsOf set.
func CheckDrafts(in finding.Input, drafts []law.SourceFile, start law.Date) (finding.Report, error) {
	resolver := authority.NewResolver(in.Agencies, in.Services)
	o := finding.DraftOptions{Start: start}
	var rules []finding.Rule
	for _, d := range drafts {
		rule, problems, ok := readDraft(d, in, resolver)
		o.Problems = append(o.Problems, problems...)
		if taken := holderOf(rule.Meta.ID, in.Rules, rules); ok && taken != "" {
			o.Problems = append(o.Problems, identityProblem(d.Name, rule.Meta.ID, taken))
			continue
		}
		if ok {
			rules = append(rules, rule)
		}
	}
	if len(rules) == 0 {
		if err := contentError(o.Problems); err != nil {
			return finding.Report{}, err
		}
		return finding.Report{}, fmt.Errorf("check drafts: %w: there are none", law.ErrInvalid)
	}
	in.Agencies, in.Services = resolver.Agencies(), resolver.Services()
	return finding.CheckDraft(in, rules, o), nil
}

// holderOf names the file that already holds an identity: a regulation of the
// corpus or another of the drafts; "" when none does. A draft that the corpus
// keeps as one may be sent again.
func holderOf(id law.ID, corpus, drafts []finding.Rule) string {
	for i := range corpus {
		if r := &corpus[i]; r.Meta.ID == id && r.Meta.Manuscript != law.ManuscriptDraft {
			return cmp.Or(r.File, string(id))
		}
	}
	for i := range drafts {
		if drafts[i].Meta.ID == id {
			return drafts[i].File
		}
	}
	return ""
}

func identityProblem(file string, id law.ID, taken string) law.Problem {
	return law.Problem{Position: law.Position{File: file, Line: 1, Column: 1}, Level: law.LevelError, Code: "draft-identity",
		Message: fmt.Sprintf("identitas %s sudah dipakai %s", id, taken), Help: "beri nomor atau tahun lain; perubahan ditulis sebagai peraturan perubahan dengan nomornya sendiri"}
}

// readDraft takes a draft through the stages.
func readDraft(d law.SourceFile, in finding.Input, resolver *authority.Resolver) (finding.Rule, []law.Problem, bool) {
	r, err := parseDraft(d, in)
	if err != nil {
		problems := problemsOf(d.Name, err)
		quoteSource(problems, d.Data)
		return finding.Rule{}, problems, false
	}
	r.File = d.Name
	r.Definitions = readDefinitions(r)
	citations := readCitations(r)
	grants, problems := readGrants(r)
	problems = append(r.Problems, problems...)
	quoteSource(problems, d.Data)
	doc := authority.Document{Meta: r.Meta, Definitions: r.Definitions, Grants: grants}
	resolver.Document(&doc)
	return finding.RuleOf(r, citations, readEffects(r, citations), doc.Grants), problems, true
}
