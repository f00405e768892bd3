package main

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestDoctorNamesWhatIsMissing(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	t.Chdir(t.TempDir())
	for lang, without := range map[string]string{"id": "tanpanya", "en": "without it"} {
		var out, complaints bytes.Buffer
		a := &app{out: &out, err: &complaints, now: time.Now, getenv: func(string) string { return "" }}
		if code := a.run(t.Context(), []string{"doctor", "--lang", lang}); code != 0 {
			t.Errorf("code %d: %s", code, complaints.String())
		}
		for _, p := range helpers {
			line := ""
			for l := range strings.Lines(out.String()) {
				if strings.Contains(l, " "+p.name+" ") {
					line = l
				}
			}
			if !strings.Contains(line, without) {
				t.Errorf("%s: %q does not say what is lost", p.name, line)
			}
		}
	}
}
