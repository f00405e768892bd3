package authority

// # Tables of agencies and services
//
// Agencies and services of a region are kept in two Markdown files beside its
// regulations. Reviewers read them without tools; every row has a source.
// Headers are Indonesian, in any order and in any case; an unknown header or
// id is a problem with its place and the nearest known name. A cell may be
// empty unless the column is marked with *. Several values in one cell are
// parted by ";". Dates are YYYY-MM-DD. A rule is written as an identity with
// an optional provision ("perda/2016/6#pasal-3"); a regional type without a
// region means the region of the file.
//
// instansi.md holds up to three tables, known by the heading above them:
//
//	## Instansi    one row an agency
//	  id*        slug within the region ("dpmptsp"); the agency is "kab-contoh/dpmptsp"
//	  nama*      full name as first borne in the corpus, or the present one
//	  singkatan  short form ("DPMPTSP"); several parted by ";"
//	  kelas      kepala-daerah, dprd, sekretariat, inspektorat, dinas, badan,
//	             satuan, kecamatan, kelurahan, desa, rsud, uptd, bumd, bagian,
//	             bidang, tim, gerai, vertikal, kementerian, lembaga, lain
//	  pimpinan   title of its head where it is not the usual one for the class
//	             ("Direktur"); an office and its head are one holder
//	  atasan     id of the superior ("bupati"); "region/id" for another region
//	  urusan     affairs, as slugs or words ("penanaman-modal; energi")
//	  sejak      first day of existence
//	  sampai     first day on which it no longer exists
//	  sumber     rule that says so
//	  catatan    remark
//
//	## Nama        further names with their time; one row a name
//	  id*, nama*, singkatan, sejak, sampai, sumber
//	             When an agency has rows here, its name in the table above
//	             fills the time that they leave open.
//
//	## Peristiwa   what happened to an agency
//	  id*, peristiwa*  ganti-nama, gabung, pecah, bubar, alih-urusan
//	  tanggal*   the day from which it holds
//	  menjadi    successor ids
//	  urusan     for alih-urusan and pecah: what passes; empty means everything
//	  sumber, catatan
//
// layanan.md holds one table (any heading):
//
//	id*          slug shared by all regions ("izin-apotek")
//	nama*        usual name ("Izin Apotek")
//	sinonim      other names, parted by ";"
//	bagian dari  id of the whole of which this is a stage
//	termasuk     id of the broader service (is-a)
//	menggantikan id of the service that it succeeded
//	sejak        day from which it exists under this name
//	urusan       affair
//	tingkat      level of government to which it belongs alone: pusat, provinsi
//	             or kabupaten/kota; several parted by ";"; empty where levels share it
//	sumber, catatan
//
// A circle of "termasuk", of "bagian dari" or of "atasan" is a problem.
