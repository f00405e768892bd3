package jdihn

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"wewenang/law"
)

// Limits of a feed that is read.
const (
	maxFeed    = 64 << 20 // bytes
	maxEntries = 200_000
)

// ErrFeed is returned for what is no feed at all.
var ErrFeed = errors.New("bukan umpan JDIHN")

// Decode reads a feed as members write it: keys in any case and with or without
// strokes, values that are numbers, null or "-", the list itself or an object
// that holds it under any key. What is no object in the list is left out and
// counted.
func Decode(r io.Reader) (entries []Entry, skipped int, err error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFeed+1))
	switch {
	case err != nil:
		return nil, 0, err
	case len(data) > maxFeed:
		return nil, 0, fmt.Errorf("%w: lebih dari %d MB", ErrFeed, maxFeed>>20)
	}
	list, err := listOf(bytes.TrimPrefix(data, []byte("\uFEFF")))
	if err != nil {
		return nil, 0, err
	}
	if len(list) > maxEntries {
		return nil, 0, fmt.Errorf("%w: lebih dari %d peraturan", ErrFeed, maxEntries)
	}
	for _, raw := range list {
		var fields map[string]any
		if json.Unmarshal(raw, &fields) != nil || fields == nil {
			skipped++
			continue
		}
		entries = append(entries, entryFrom(fields))
	}
	return entries, skipped, nil
}

// listOf finds the list in the document.
func listOf(data []byte) ([]json.RawMessage, error) {
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err == nil {
		return list, nil
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(data, &object); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrFeed, err)
	}
	for _, inner := range object {
		var found []json.RawMessage
		if json.Unmarshal(inner, &found) == nil && len(found) > len(list) {
			list = found
		}
	}
	if list == nil {
		return nil, fmt.Errorf("%w: tidak ada daftar peraturan di dalamnya", ErrFeed)
	}
	return list, nil
}

// spellings of the keys, level: small letters and figures alone. The first of
// each row is that of the guide.
var spellings = map[string][]string{
	"iddata": {"id"}, "tahunpengundangan": {"tahun", "tahunperaturan"}, "tanggalpengundangan": {"tglpengundangan", "tanggaldiundangkan", "tanggal"},
	"jenis": {"jenisperaturan", "bentuk"}, "noperaturan": {"nomor", "nomorperaturan", "no"}, "judul": {"title", "judulperaturan"},
	"singkatanjenis": {"singkatan", "singkatanbentuk"}, "sumber": nil, "subjek": {"subyek"}, "status": {"statusperaturan"},
	"teubadan": {"teu", "teubadanpengarang"}, "filedownload": {"file", "namafile", "filename"},
	"urldownload": {"urlfile", "linkdownload", "url"}, "urldetailperaturan": {"urldetail", "link"},
}

func entryFrom(fields map[string]any) Entry {
	values := make(map[string]string, len(fields))
	for key, value := range fields {
		if words := plain(value); words != "" {
			values[level(key)] = words
		}
	}
	get := func(key string) string {
		if v, ok := values[key]; ok {
			return v
		}
		for _, other := range spellings[key] {
			if v, ok := values[other]; ok {
				return v
			}
		}
		return ""
	}
	return Entry{
		ID: get("iddata"), Year: get("tahunpengundangan"), Promulgated: get("tanggalpengundangan"), Type: get("jenis"),
		Number: get("noperaturan"), Title: get("judul"), TypeShort: get("singkatanjenis"), Source: get("sumber"),
		Subject: get("subjek"), Status: get("status"), Author: get("teubadan"), File: get("filedownload"),
		FileURL: get("urldownload"), PageURL: get("urldetailperaturan"),
	}
}

// level leaves the letters and figures of a key in small letters.
func level(key string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'A' && r <= 'Z':
			return r + 'a' - 'A'
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			return r
		}
		return -1
	}, key)
}

// plain makes words of a value; what is not known is empty.
func plain(value any) string {
	switch v := value.(type) {
	case string:
		if s := strings.Join(strings.Fields(v), " "); s != unknown {
			return s
		}
	case float64:
		return strings.TrimSuffix(fmt.Sprintf("%.0f", v), ".")
	}
	return ""
}

// Meta returns what the entry tells of its instrument. The identity comes from
// the entry's own id where that is one of ours, else from the title, and from
// type, author, number and year where the title is the subject alone. It is an
// error when no identity can be made of them.
func (e Entry) Meta() (law.Meta, error) {
	m := law.Meta{About: e.about(), Stated: e.standing(), Source: firstOf(e.PageURL, e.FileURL, e.Source)}
	if day, ok := law.ReadDate(e.Promulgated); ok {
		m.Promulgated = day
	}
	if id, err := law.ParseID(e.ID); err == nil {
		m.ID = id
		return m, nil
	}
	for _, title := range e.titles() {
		t, ok := law.ReadTitle(title)
		if !ok {
			continue
		}
		if t.Type.Regional() && t.Region == law.National {
			t.Region = e.region()
		}
		if id, err := t.ID(); err == nil {
			m.ID, m.Maker = id, t.Maker
			return m, nil
		}
	}
	return m, fmt.Errorf("%w: identitas %q tidak terbaca dari jenis %q, nomor %q, tahun %q", law.ErrInvalid, e.Title, e.Type, e.Number, e.Year)
}

// titles lists what may be read as a title, the surest first.
func (e Entry) titles() []string {
	rest := " Nomor " + e.Number + " Tahun " + e.Year + " tentang " + e.Title
	var list []string
	if e.Number != "" && e.Year != "" {
		place := ""
		if r := e.region(); r != law.National {
			place = " " + r.Name()
		}
		for _, typ := range []string{e.Type, law.Type(strings.ToLower(e.TypeShort)).Name()} {
			if typ != "" {
				list = append(list, typ+place+rest, typ+rest)
			}
		}
	}
	return append([]string{ownTitle(e.Title)}, list...)
}

// ownTitle is the title when it begins with a type and not with the subject,
// which may name another instrument.
func ownTitle(title string) string {
	upper := strings.ToUpper(title)
	for _, word := range []string{"PERATURAN ", "UNDANG-UNDANG ", "KEPUTUSAN ", "INSTRUKSI ", "QANUN "} {
		if strings.HasPrefix(upper, word) && strings.Contains(upper, "TENTANG") {
			return title
		}
	}
	return ""
}

// about is the subject: the title without what stands before TENTANG.
func (e Entry) about() string {
	title := ownTitle(e.Title)
	if title == "" {
		return e.Title
	}
	i := strings.Index(strings.ToUpper(title), "TENTANG ")
	if i < 0 {
		return title
	}
	return strings.TrimSpace(title[i+len("TENTANG "):])
}

// region reads the region from the author, "Indonesia. Kabupaten Contoh", or
// from the source.
func (e Entry) region() law.Region {
	for _, words := range []string{e.Author, e.Source, e.Type} {
		for _, part := range strings.FieldsFunc(words, func(r rune) bool { return r == '.' || r == ',' || r == ';' || r == '/' }) {
			for _, level := range []string{"Kabupaten ", "Kota ", "Provinsi ", "Propinsi "} {
				if i := strings.Index(part, level); i >= 0 {
					if region, ok := law.RegionNamed(strings.TrimSpace(part[i:])); ok {
						return region
					}
				}
			}
		}
	}
	return law.National
}

// standing reads the word for the standing: "Berlaku", "Tidak berlaku",
// "Dicabut dengan …", "Diubah".
func (e Entry) standing() law.Status {
	s := strings.ToLower(e.Status)
	switch {
	case strings.Contains(s, "belum berlaku"):
		return law.StatusNotYet
	case strings.Contains(s, "dicabut sebagian"), strings.Contains(s, "diubah"):
		return law.StatusAmended
	case strings.Contains(s, "tidak berlaku"), strings.Contains(s, "dicabut"), strings.Contains(s, "tidak lagi berlaku"):
		return law.StatusRevoked
	case strings.Contains(s, "berlaku"), strings.Contains(s, "mencabut"), strings.Contains(s, "mengubah"):
		return law.StatusInForce
	}
	return ""
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" && s != unknown {
			return s
		}
	}
	return ""
}
