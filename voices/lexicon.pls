<?xml version="1.0" encoding="UTF-8"?>
<!-- How words are said, whatever the voice. A publication's own lexicon goes before this one. -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en">
  <!-- British spellings of words that an American voice knows by another. -->
  <lexeme><grapheme>tumour</grapheme><alias>tumor</alias></lexeme>
  <lexeme><grapheme>tumours</grapheme><alias>tumors</alias></lexeme>
  <lexeme><grapheme>haemoglobin</grapheme><alias>hemoglobin</alias></lexeme>
  <lexeme><grapheme>oesophagus</grapheme><alias>esophagus</alias></lexeme>
  <lexeme><grapheme>oesophageal</grapheme><alias>esophageal</alias></lexeme>
  <lexeme><grapheme>oestrogen</grapheme><alias>estrogen</alias></lexeme>
  <lexeme><grapheme>anaemia</grapheme><alias>anemia</alias></lexeme>
  <lexeme><grapheme>anaemic</grapheme><alias>anemic</alias></lexeme>
  <lexeme><grapheme>leukaemia</grapheme><alias>leukemia</alias></lexeme>
  <lexeme><grapheme>paediatric</grapheme><alias>pediatric</alias></lexeme>
  <lexeme><grapheme>paediatrician</grapheme><alias>pediatrician</alias></lexeme>
  <lexeme><grapheme>anaesthetic</grapheme><alias>anesthetic</alias></lexeme>
  <lexeme><grapheme>anaesthetist</grapheme><alias>anesthetist</alias></lexeme>
  <lexeme><grapheme>oedema</grapheme><alias>edema</alias></lexeme>
  <lexeme><grapheme>caesarean</grapheme><alias>cesarean</alias></lexeme>
  <lexeme><grapheme>orthopaedic</grapheme><alias>orthopedic</alias></lexeme>
</lexicon>
