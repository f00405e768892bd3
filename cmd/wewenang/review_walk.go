package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"wewenang/authority"
	"wewenang/law/markdown"
)

// walk shows one proposal after another and writes each decision at once, so
// that leaving in the middle loses nothing.
func (a *app) walk(ctx context.Context, content, by string, queue []proposal) error {
	if by == "" {
		return usagef("siapa yang memutus? pakai --by, misalnya --by \"bagian hukum\"")
	}
	in := bufio.NewScanner(a.in)
	for i, p := range queue {
		a.showProposal(content, i+1, len(queue), p)
		d, next, err := a.ask(in, p)
		if err != nil || !next {
			return err
		}
		if d.Decision == "" {
			continue
		}
		if _, err := a.decide(ctx, content, by, queue, []decision{d}); err != nil {
			a.complain(err)
		}
	}
	a.note("tidak ada usulan lagi", "no more proposals")
	return nil
}

// showProposal prints the provision with the words of the proposal marked.
func (a *app) showProposal(content string, n, total int, p proposal) {
	fmt.Fprintf(a.out, "\n[%d/%d] %s  %s  %s\n", n, total, p.ID, p.Rule.At(p.At), p.State)
	if len(p.Findings) > 0 {
		fmt.Fprintf(a.out, "%s: %s\n", a.say("bagian dari temuan", "part of findings"), strings.Join(p.Findings, ", "))
	}
	if text := provisionText(content, p); text != "" {
		fmt.Fprintf(a.out, "\n  %s\n\n", strings.Replace(text, p.Quote, "»"+p.Quote+"«", 1))
	} else {
		fmt.Fprintf(a.out, "\n  »%s«\n\n", p.Quote)
	}
	giver := ""
	if p.Giver != "" {
		giver = a.say("dari ", "from ") + p.Giver + " "
	}
	fmt.Fprintf(a.out, "  %s %s→ %s: %s %s  (%s %.2f)\n", p.Kind, giver, p.Holder, p.Act, p.Object, a.say("keyakinan", "confidence"), p.Confidence)
}

func provisionText(content string, p proposal) string {
	src, err := os.ReadFile(filepath.Join(content, filepath.FromSlash(p.File)))
	if err != nil {
		return ""
	}
	r, err := markdown.Parse(p.File, src)
	if err != nil {
		return ""
	}
	if node := provisionOf(r, p); node != nil {
		return strings.TrimSpace(node.Label + " " + node.Text)
	}
	return ""
}

// ask reads a decision from the keyboard. Next is false when the reader leaves.
func (a *app) ask(in *bufio.Scanner, p proposal) (d decision, next bool, err error) {
	d.ID = p.ID
	fmt.Fprint(a.out, a.say("  [t]erima  to[l]ak  [u]bah  [s]elanjutnya  [k]eluar: ", "  [t] accept  [l] reject  [u] change  [s] skip  [k] leave: "))
	for in.Scan() {
		switch strings.ToLower(strings.TrimSpace(in.Text())) {
		case "t":
			d.Decision = authority.WordAccept
			return d, true, nil
		case "l":
			d.Decision = authority.WordReject
			d.Reason = a.line(in, a.say("  alasan: ", "  reason: "))
			return d, true, nil
		case "u":
			d.Decision = authority.WordChange
			d.Fields = a.fields(in)
			d.Reason = a.line(in, a.say("  alasan: ", "  reason: "))
			return d, true, nil
		case "s", "":
			return d, true, nil
		case "k":
			return d, false, nil
		}
		fmt.Fprint(a.out, "  t, l, u, s, k? ")
	}
	return d, false, in.Err()
}

func (a *app) line(in *bufio.Scanner, prompt string) string {
	fmt.Fprint(a.out, prompt)
	in.Scan()
	return strings.TrimSpace(in.Text())
}

// fields reads "kunci: nilai" lines until an empty one.
func (a *app) fields(in *bufio.Scanner) map[string]string {
	out := make(map[string]string)
	for {
		line := a.line(in, a.say("  kunci: nilai (kosong untuk selesai): ", "  key: value (empty to end): "))
		key, value, ok := strings.Cut(line, ":")
		if !ok {
			return out
		}
		out[strings.TrimSpace(key)] = strings.TrimSpace(value)
	}
}
