package store_test

import (
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"wewenang/authority"
	"wewenang/law"
	"wewenang/store"
)

// Every field of every record comes back, also those that are added later.
func TestEveryFieldIsKept(t *testing.T) {
	codec := newCodec(t)
	for _, v := range []any{new(law.Regulation), new([]law.Citation), new([]law.Backlink),
		new([]store.Rule), new([]authority.Agency), new([]authority.Service),
		new([]authority.Grant), new(law.Corpus)} {
		t.Run(fmt.Sprintf("%T", v), func(t *testing.T) {
			n := 0
			fill(reflect.ValueOf(v).Elem(), 3, &n)
			packed, err := codec.Pack(v)
			check(t, err)
			got := reflect.New(reflect.TypeOf(v).Elem())
			check(t, codec.Unpack(packed, got.Interface()))
			if diff := cmp.Diff(v, got.Interface()); diff != "" {
				t.Errorf("(-packed +unpacked):\n%.1000s", diff)
			}
		})
	}
}

// fill sets every field that can be set to a value of its own. Types that hold
// themselves are filled to the depth.
func fill(v reflect.Value, depth int, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("s", *n))
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int8, reflect.Int32, reflect.Int64:
		v.SetInt(int64(*n%100 + 1))
	case reflect.Float64:
		v.SetFloat(float64(*n) / 2)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), depth, n)
		}
	case reflect.Slice:
		if depth > 0 {
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			fill(v.Index(0), depth-1, n)
			fill(v.Index(1), depth-1, n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), depth, n)
	case reflect.Map:
		key, val := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key, depth, n)
		fill(val, depth, n)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, val)
	}
}

func TestUnpackOfGarbage(t *testing.T) {
	codec := newCodec(t)
	packed, err := codec.Pack(regulation(0))
	check(t, err)
	for i := range packed {
		bad := append([]byte(nil), packed...)
		bad[i] ^= 0xff
		var r law.Regulation
		if err := codec.Unpack(bad, &r); err != nil && !errors.Is(err, store.ErrCorrupt) {
			t.Fatalf("byte %d: %v", i, err)
		}
	}
}
