package io.throughline.organization.workforce;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Headings that stand for what must not be known of people here, in the spellings and languages in which HR systems
 * export them. Whole words are looked for where they are short, and parts of the name where nothing else is spelled so.
 */
final class PersonalNames {

    private static final String NATIONAL_ID = "a national id";
    private static final String BIRTH = "a date or place of birth";
    private static final String HOME = "a home address";
    private static final String SPECIAL = "a trait that nobody's work depends on";
    private static final String BANK = "a bank account";

    private static final Map<String, Set<String>> WORDS = Map.of(
            NATIONAL_ID,
            Set.of(
                    "ssn",
                    "sin",
                    "nin",
                    "nino",
                    "nif",
                    "nie",
                    "dni",
                    "cpf",
                    "bsn",
                    "pesel",
                    "curp",
                    "rut",
                    "itin",
                    "tin",
                    "nir",
                    "ahv",
                    "insz",
                    "cnp",
                    "hetu",
                    "personnummer",
                    "passport",
                    "aadhaar",
                    "svnr",
                    "nric"),
            BIRTH,
            Set.of(
                    "dob",
                    "birth",
                    "birthday",
                    "geburt",
                    "geburtstag",
                    "naissance",
                    "nacimiento",
                    "nascimento",
                    "nascita"),
            HOME,
            Set.of("street", "strasse", "rue", "calle", "rua", "domicile", "domicilio", "wohnort", "residence"),
            SPECIAL,
            Set.of(
                    "gender",
                    "sex",
                    "race",
                    "religion",
                    "ethnicity",
                    "ethnic",
                    "disability",
                    "disabled",
                    "geschlecht",
                    "konfession",
                    "sexe",
                    "genre",
                    "genero",
                    "etnia",
                    "nationality",
                    "marital",
                    "pronouns"),
            BANK,
            Set.of("iban", "bic"));

    private static final Map<String, List<String>> PARTS = Map.of(
            NATIONAL_ID,
            List.of(
                    "socialsecurity",
                    "socialinsurance",
                    "nationalid",
                    "nationalinsurance",
                    "sozialversicherung",
                    "steueridentifikation",
                    "steuerid",
                    "taxid",
                    "taxpayerid",
                    "taxidentification",
                    "identitycard",
                    "personalausweis",
                    "passportn",
                    "securitesociale",
                    "seguridadsocial",
                    "codicefiscale",
                    "governmentid",
                    "governmentissuedid",
                    "burgerservice",
                    "rijksregister"),
            BIRTH,
            List.of(
                    "dateofbirth",
                    "birthdate",
                    "birthday",
                    "placeofbirth",
                    "birthplace",
                    "geburtsdatum",
                    "geburtsort",
                    "datedenaissance",
                    "fechadenacimiento",
                    "datadenascimento",
                    "datadinascita",
                    "geboortedatum"),
            HOME,
            List.of(
                    "homeaddress",
                    "privateaddress",
                    "residentialaddress",
                    "personaladdress",
                    "postaladdress",
                    "streetaddress",
                    "addressline",
                    "privatadresse",
                    "heimatadresse",
                    "privatanschrift",
                    "wohnanschrift",
                    "wohnadresse",
                    "strassehausnummer",
                    "adressepersonnelle",
                    "adresseprivee",
                    "direccionparticular",
                    "homephone",
                    "privatephone",
                    "privatemail",
                    "homecity",
                    "homezip",
                    "homepostal"),
            SPECIAL,
            List.of(
                    "religio",
                    "ethnic",
                    "sexualorientation",
                    "maritalstatus",
                    "familienstand",
                    "schwerbehind",
                    "staatsangehorigkeit",
                    "unionmember"),
            BANK,
            List.of("bankaccount", "kontonummer", "accountnumberbank"));

    private PersonalNames() {}

    /** What the name stands for, where that is none of this service's business. */
    static @Nullable String meaningOf(String name) {
        List<String> words = wordsOf(name);
        String whole = String.join("", words);
        for (Map.Entry<String, Set<String>> kind : WORDS.entrySet()) {
            if (words.stream().anyMatch(kind.getValue()::contains)) {
                return kind.getKey();
            }
        }
        for (Map.Entry<String, List<String>> kind : PARTS.entrySet()) {
            if (kind.getValue().stream().anyMatch(whole::contains)) {
                return kind.getKey();
            }
        }
        return null;
    }

    /** In small letters without marks, as they are told apart by signs and by capitals. */
    private static List<String> wordsOf(String name) {
        String plain = Normalizer.normalize(name.replace("\u00df", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
