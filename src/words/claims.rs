//! The words of claims and denials.

/// See [`Words`](super::Words).
#[derive(Debug)]
pub struct Claims {
    /// Over the claims.
    pub claims_title: &'static str,
    /// What a claim is.
    pub claims_hint: &'static str,
    /// Where there is no claim.
    pub no_claims: &'static str,
    /// Over what is both asserted and denied.
    pub disputes: &'static str,
    /// Over what is only asserted.
    pub only_asserted: &'static str,
    /// What that means.
    pub only_asserted_hint: &'static str,
    /// Over what is only denied.
    pub only_denied: &'static str,
    /// What that means.
    pub only_denied_hint: &'static str,
    /// Before whoever claims something.
    pub asserted_by: &'static str,
    /// Before whoever denies something.
    pub denied_by: &'static str,
    /// The heads of the claims' table.
    pub claim_columns: [&'static str; 4],
    /// In the claims' table.
    pub asserts: &'static str,
    /// In the claims' table.
    pub denies: &'static str,
    /// In the claims' table.
    pub asserts_disputed: &'static str,
    /// In the claims' table.
    pub denies_disputed: &'static str,
}
