package indexer

import (
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
		rule, problems, ok := readDraft(d, resolver)
		o.Problems = append(o.Problems, problems...)
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

// readDraft takes a draft through the stages.
func readDraft(d law.SourceFile, resolver *authority.Resolver) (finding.Rule, []law.Problem, bool) {
	r, err := parseRegulation(d.Name, d.Data)
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
