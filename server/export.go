package server

import (
	"cmp"
	"fmt"
	"strings"

	"wewenang/authority/finding"
)

// export hands out a report as a file: csv, md, sarif or json.
func (q *request) export(r finding.Report, format, name string) (response, error) {
	switch format {
	case "csv":
		return q.reportCSV(r, name+".csv")
	case "md":
		return response{body: q.reportMarkdown(r), ctype: "text/markdown; charset=utf-8", filename: name + ".md"}, nil
	case "sarif":
		data, err := finding.SARIF(r, nil)
		return response{body: data, ctype: "application/sarif+json; charset=utf-8", filename: name + ".sarif"}, err
	case "json":
		return asJSON(r)
	}
	return response{}, invalid("format", format)
}

// findingsFile is the list of findings as a file, with the filters of the
// address applied.
func findingsFile(format string) handler {
	return func(q *request) (response, error) {
		r, err := q.findings(q.Context())
		if err != nil {
			return response{}, err
		}
		r.Findings = q.chosen(r.Findings)
		return q.export(r, format, "temuan")
	}
}

func (q *request) reportCSV(r finding.Report, name string) (response, error) {
	b := &q.base
	table := [][]string{{"keadaan", "jenis", "tingkat", "keyakinan", "temuan", "ketentuan", "sidik"}}
	for _, f := range r.Findings {
		var where []string
		for _, s := range f.Subjects {
			if s.Rule != "" {
				where = append(where, s.Rule.At(s.At).String())
			}
		}
		table = append(table, []string{b.Word("fstate", f.State), f.Kind, b.Word("severity", f.Severity), b.Word("confidence", f.Confidence), f.Title, strings.Join(where, "; "), f.Fingerprint})
	}
	return csvFile(name, table)
}

// reportMarkdown is a report for a memo.
func (q *request) reportMarkdown(r finding.Report) []byte {
	b := &q.base
	var out strings.Builder
	fmt.Fprintf(&out, "# %s\n\n%s\n", b.say("findings.title"), b.say("foot.asof", b.Date(r.AsOf)))
	for _, state := range changeStates {
		first := true
		for _, f := range r.Findings {
			if cmp.Or(f.State, "tetap") != state {
				continue
			}
			if first {
				fmt.Fprintf(&out, "\n## %s\n", b.Word("fstate", state))
				first = false
			}
			q.findingMarkdown(&out, f)
		}
	}
	return []byte(out.String())
}

func (q *request) findingMarkdown(out *strings.Builder, f finding.Finding) {
	fmt.Fprintf(out, "\n### %s: %s\n\n%s, %s\n\n", f.Kind, f.Title, q.base.Word("severity", f.Severity), q.base.Word("confidence", f.Confidence))
	for _, s := range f.Proof {
		fmt.Fprintf(out, "%d. %s", s.N, s.Text)
		if s.Quote != "" {
			fmt.Fprintf(out, " “%s” (%s)", s.Quote, q.refLink(s.Rule.At(s.At)).Text)
		}
		out.WriteByte('\n')
	}
	for _, s := range f.Suggestions {
		fmt.Fprintf(out, "\n- %s\n", s.Text)
	}
}
