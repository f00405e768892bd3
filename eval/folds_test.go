package eval_test

import (
	"math"
	"testing"

	"wewenang/eval"
)

func unitsOf(fold string, n, right, wrong, missed int) []eval.Unit {
	var out []eval.Unit
	for range n {
		out = append(out, eval.Unit{Fold: fold, Score: eval.NewScore(right, wrong, missed)})
	}
	return out
}

// A region that is read worse than the others is said to be, and only if it is
// large enough to tell.
func TestRegionFolds(t *testing.T) {
	var units []eval.Unit
	units = append(units, unitsOf("kab-a", 40, 4, 0, 1)...)
	units = append(units, unitsOf("kab-b", 40, 4, 1, 0)...)
	units = append(units, unitsOf("kab-c", 20, 1, 2, 2)...)
	units = append(units, eval.Unit{Fold: "kab-d", Score: eval.NewScore(1, 0, 0)}, eval.Unit{Fold: "kab-d", Score: eval.NewScore(0, 1, 1)}, eval.Unit{Fold: "kab-d", Score: eval.NewScore(2, 0, 0)})
	apart := map[string]bool{"kab-a": true, "kab-b": true, "kab-c": true, "kab-d": false}
	folds := eval.RegionFolds(units)
	if len(folds) != 4 {
		t.Fatalf("%d folds", len(folds))
	}
	for _, f := range folds {
		if f.Apart() != apart[f.Names[0]] {
			t.Errorf("%s: apart %v, F1 %.3f [%.3f, %.3f], others %.3f", f.Names[0], f.Apart(), f.F1, f.Low, f.High, f.Others.F1)
		}
		if f.Low > f.F1 || f.High < f.F1 {
			t.Errorf("%s: F1 %.3f outside [%.3f, %.3f]", f.Names[0], f.F1, f.Low, f.High)
		}
		if f.Right+f.Others.Right != 40*4+40*4+20+3 {
			t.Errorf("%s: the fold and the others do not make the whole", f.Names[0])
		}
	}
	if c := folds[2]; c.Names[0] != "kab-c" || c.Gap() > -0.4 {
		t.Errorf("third fold %v with a gap of %.2f", c.Names, c.Gap())
	}
}

// Groups hold whole regions, every region once, and are of about equal size.
func TestGroupFolds(t *testing.T) {
	var units []eval.Unit
	for i, n := range []int{50, 10, 10, 10, 10, 10} {
		units = append(units, unitsOf(string(rune('a'+i)), n, 1, 0, 0)...)
	}
	folds := eval.GroupFolds(units, 2)
	if len(folds) != 2 || len(folds[0].Names)+len(folds[1].Names) != 6 {
		t.Fatalf("%+v", folds)
	}
	for _, f := range folds {
		if f.Right != 50 {
			t.Errorf("group %v holds %d", f.Names, f.Right)
		}
	}
}

func judged(fold, pattern string, stated float64, of, right int) []eval.Judged {
	var out []eval.Judged
	for i := range of {
		out = append(out, eval.Judged{Fold: fold, Pattern: pattern, Stated: stated, Right: i < right})
	}
	return out
}

// A pattern seen often has its own share; one seen twice has that of all.
func TestPatterns(t *testing.T) {
	list := append(judged("a", "sering", 0, 400, 200), judged("b", "jarang", 0, 2, 2)...)
	got := eval.Patterns(list)
	if len(got) != 2 || got[0].Name != "sering" || math.Abs(got[0].Share-0.5) > 0.001 || math.Abs(got[1].Share-0.548) > 0.001 {
		t.Errorf("%+v", got)
	}
}

// What is stated for a region comes from the others alone.
func TestHeldOut(t *testing.T) {
	list := append(judged("a", "daftar", 0, 100, 100), judged("b", "daftar", 0, 100, 0)...)
	list = append(list, judged("b", "baru", 0, 1, 1)...)
	for _, j := range eval.HeldOut(list) {
		want := 1.0
		if j.Fold == "a" {
			want = 0.0083
		}
		if j.Pattern == "daftar" && math.Abs(j.Stated-want) > 0.01 {
			t.Fatalf("region %s: %.3f, want %.3f", j.Fold, j.Stated, want)
		}
		if j.Pattern == "baru" && j.Stated != 1 {
			t.Errorf("a pattern that other regions lack: %.3f", j.Stated)
		}
	}
}

// The shift makes what is stated and what is right meet.
func TestCalibrate(t *testing.T) {
	list := append(judged("a", "x", 0.9, 100, 70), judged("a", "y", 0.6, 50, 25)...)
	c := eval.Calibrate(list)
	if len(c.Bins) != 2 || c.Bins[0].Count != 50 || c.Bins[1].Right != 0.7 || c.Stated != 0.8 || c.Right != 0.633 {
		t.Errorf("%+v", c)
	}
	sum := 0.0
	for _, j := range list {
		sum += 1 / (1 + math.Exp(-c.Shift)*(1-j.Stated)/j.Stated)
	}
	if math.Abs(sum-95) > 0.5 || c.Shift >= 0 {
		t.Errorf("shift %.3f makes %.1f of 95", c.Shift, sum)
	}
	if none := eval.Calibrate(nil); none.Bins != nil || none.Shift != 0 {
		t.Errorf("nothing judged: %+v", none)
	}
}
