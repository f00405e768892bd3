package extract

// method names the pattern that read a grant.
type method string

// The patterns. Numbers in the comments are those of the catalogue of sentence
// patterns that the package works through.
const (
	methodTaskList     method = "daftar-tugas"      // 25, 34, 35: mempunyai tugas/fungsi/wewenang with a list
	methodTask         method = "tugas"             // 24, 26, 34: the same in one sentence
	methodPowerList    method = "daftar-wewenang"   // "kewenangan X meliputi"
	methodSubjectList  method = "daftar-subjek"     // an office and a list of what it does
	methodObjectList   method = "daftar-objek"      // an office, a verb and a list of objects
	methodAgentList    method = "daftar-pelaksana"  // "dilaksanakan oleh:" and a list of offices
	methodActive       method = "kalimat-aktif"     // office, verb, object
	methodPassive      method = "kalimat-pasif"     // 29-33, 48: object, verb, "oleh" office
	methodRule         method = "pengaturan"        // 30: "diatur/ditetapkan dengan Peraturan X"
	methodRelative     method = "anak-kalimat"      // "… yang ditetapkan oleh X"
	methodHandover     method = "pelimpahan"        // 1-11, 16-17: handing a power on
	methodHandoverList method = "daftar-pelimpahan" // the list of what is handed on
	methodAssign       method = "penugasan"         // 19: menugaskan
	methodOnBehalf     method = "atas-nama"         // 13-15
	methodOwner        method = "milik-wewenang"    // 27-28, 54: "menjadi kewenangan X", "berada pada X"
	methodResponsible  method = "tanggung-jawab"    // 50
	methodWithdrawal   method = "penarikan"         // 52-53
	methodGround       method = "alasan-penarikan"  // "apabila X mengusulkan"
	methodProhibition  method = "larangan"          // 51 and denials of power
	methodExclusion    method = "pengecualian"      // 55-56: "tidak meliputi"
	methodDuty         method = "kewajiban-warga"   // duties that name an authority
	methodAdvice       method = "sumbangan"         // 46-47, 49: atas usul, pertimbangan, persetujuan
	methodCoordination method = "koordinasi"        // 44-45
	methodChannel      method = "saluran"           // 41-43
	methodAppointed    method = "penunjukan-tugas"  // "menetapkan X untuk melaksanakan Y"
	methodDefinition   method = "pengertian"        // definitions that name agent and act
	methodAnnex        method = "lampiran"          // entries of an annex
	methodRefined      method = "rincian"           // a list that says what an earlier object is
	methodPosition     method = "kedudukan"         // 36: "adalah unsur … yang melaksanakan X"
	methodNominal      method = "kata-benda"        // "pengesahan X oleh Y"
	methodPaper        method = "surat-syarat"      // "surat keterangan X dari Y"
	methodLeave        method = "pengecualian-izin" // "kecuali dengan izin X"
)
