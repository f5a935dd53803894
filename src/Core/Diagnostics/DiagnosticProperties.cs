namespace PlanKit.Diagnostics;

/// <summary>The names of the properties that the core's rules give their findings for fixes: see <see cref="Diagnostic.Properties"/>.</summary>
public static class DiagnosticProperties
{
    /// <summary>The words that should stand in the place of the finding's location: a marker, as its neighbours are written.</summary>
    public const string Expected = "expected";

    /// <summary>Of several words that should stand there one after another, the last; <see cref="Expected"/> is the first.</summary>
    public const string ExpectedLast = "expected-last";

    /// <summary>The fingerprint of the baseline entry that the finding is about.</summary>
    public const string Fingerprint = "fingerprint";
}
