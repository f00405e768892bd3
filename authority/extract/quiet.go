package extract

import "strings"

// idlePassives say nothing about power even when an agent is named.
var idlePassives = set(`dipimpin dimaksud diketahui diterima dimiliki digunakan dipergunakan disebut dijabat diikuti dihadiri
	dikuasai dibawahi ditempati diduduki dilaporkan disampaikan dialami didukung dibebankan
	dibayar dibayarkan disebabkan dimohon dimohonkan dilengkapi diakibatkan dipenuhi diminta ditaati dikehendaki ditempuh dirangkap`)

// quietPassive reports a verb that does not say who runs a matter: of no power by
// its meaning, or done to people and offices.
func (r *reader) quietPassive(v string, subject phrase) bool {
	if loudPassives[v] {
		return false
	}
	first := subject.trim().word(0)
	return quietPassives[v] || subject.has(set("yang")) || subject.words() < 2 || citizens[first] || strings.HasPrefix(v, "diper") || r.officeAt(subject.trim(), 0) || r.citizenTerms[first]
}

// quietPassives tell how something is, was or ought to be, and who sits where.
var quietPassives = set(`dimonitor didampingi diberitahukan diketuai disepakati diwakili digantikan dihasilkan dibubarkan dicapai dituangkan dibuktikan
	dikategorikan dikhawatirkan direalisasikan diawali diikutsertakan dikembalikan diujikan dimasukkan dicantumkan diinformasikan dialami dirasakan
	dicalonkan diundang dipanggil ditahan dituntut dihukum dinyatakan diputus dijamin ditempel diparaf dilanjutkan dicairkan dibukukan didanai
	diambil dibawa didasarkan dikecualikan ditujukan dikirim dikirimkan dimuat dimintakan diperoleh didapat didengar disaksikan disumpah dijual dibeli disewa
	dijadikan dianggap diragukan diinginkan diharapkan diwajibkan dibenarkan dihitung dinikmati dibutuhkan dihormati didahului diakhiri ditinggalkan`)

// loudPassives are general verbs that do say who runs a matter, also a single thing.
var loudPassives = set(`dikembangkan dipelihara diserahkan dipilih diadakan disediakan dipersiapkan dimanfaatkan diaktifkan dipekerjakan ditugaskan disimpan
	dibiayai ditanggung dikaji dirumuskan direncanakan dilindungi diselesaikan diberdayakan disosialisasikan dimusnahkan dilelang dihimpun diolah dipublikasikan dianggarkan diperbaiki dipasang
	dibahas ditindaklanjuti didistribusikan dilayani diangkut disalurkan dikumpulkan diinventarisasi diumumkan ditempatkan diperpanjang ditinjau dibangun`)
