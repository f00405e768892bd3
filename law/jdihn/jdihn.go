// Package jdihn writes and reads the feed by which legal documentation centres pass
// their holdings to the national network (JDIHN).
//
// The feed is a JSON array of flat objects whose values are all strings; "-"
// stands for what is not known. The keys are those of the integration guide of
// the national centre and of the feeds of its members. It is written in the
// common form and read leniently, for every member spells it a little otherwise.
package jdihn

import (
	"encoding/json"
	"io"
	"strconv"

	"wewenang/law"
)

// Entry is one instrument of a feed.
type Entry struct {
	ID          string `json:"idData"`
	Year        string `json:"tahun_pengundangan"`
	Promulgated string `json:"tanggal_pengundangan"`
	Type        string `json:"jenis"`
	Number      string `json:"noPeraturan"`
	Title       string `json:"judul"`
	CallNumber  string `json:"noPanggil"`
	TypeShort   string `json:"singkatanJenis"`
	Place       string `json:"tempatTerbit"`
	Publisher   string `json:"penerbit"`
	Collation   string `json:"deskripsiFisik"`
	Source      string `json:"sumber"`
	Subject     string `json:"subjek"`
	ISBN        string `json:"isbn"`
	Status      string `json:"status"`
	Language    string `json:"bahasa"`
	Field       string `json:"bidangHukum"`
	Author      string `json:"teuBadan"`
	Register    string `json:"nomorIndukBuku"`
	File        string `json:"fileDownload"`
	FileURL     string `json:"urlDownload"`
	PageURL     string `json:"urlDetailPeraturan"`
	Operation   string `json:"operasi"`
	Display     string `json:"display"`
}

// Values that the network demands in every entry.
const (
	operationUpdate = "4"
	displayShown    = "1"
	unknown         = "-"
)

// EntryOf describes an instrument. Base is the address under which its pages
// are served, without a final slash.
func EntryOf(m law.Meta, status law.Status, base string) Entry {
	return Entry{
		ID: string(m.ID), Year: strconv.Itoa(m.ID.Year()), Promulgated: known(string(m.Promulgated)),
		Type: m.ID.Type().Name(), Number: m.ID.Number(), Title: m.Title(),
		CallNumber: unknown, TypeShort: string(m.ID.Type()), Place: unknown, Publisher: unknown, Collation: unknown,
		Source: known(m.Source), Subject: known(m.About), ISBN: unknown, Status: known(string(status)),
		Language: "Indonesia", Field: unknown, Author: known(m.Maker), Register: unknown,
		File: unknown, FileURL: unknown, PageURL: base + "/" + m.ID.Path(),
		Operation: operationUpdate, Display: displayShown,
	}
}

func known(s string) string {
	if s == "" {
		return unknown
	}
	return s
}

// Encode writes the feed.
func Encode(w io.Writer, entries []Entry) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(entries)
}
