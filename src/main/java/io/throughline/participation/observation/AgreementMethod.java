package io.throughline.participation.observation;

/** By whose kappa agreement is computed. */
enum AgreementMethod {
    /** Of two observers who saw the same people. */
    COHEN,
    /** Of any number, not the same for every person. */
    FLEISS
}
