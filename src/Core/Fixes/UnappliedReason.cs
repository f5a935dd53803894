namespace PlanKit.Fixes;

/// <summary>Why a finding that can be mended was not.</summary>
public enum UnappliedReason
{
    /// <summary>There are several ways, and nobody chose one.</summary>
    ChoiceNeeded,

    /// <summary>There is one way, and it is not taken unless somebody chooses it.</summary>
    ConsentNeeded,

    /// <summary>It would change what another fix changes.</summary>
    Overlap,

    /// <summary>The finding would still be there.</summary>
    DoesNotHelp,

    /// <summary>It would bring a finding that was not there.</summary>
    BringsFinding,

    /// <summary>An item that bears entries would be lost, or could no longer be told.</summary>
    LosesEntries,

    /// <summary>What the provider proposed cannot be applied: edits outside the text, that overlap, or of half characters; a setting with a wrong value.</summary>
    Invalid,

    /// <summary>The provider threw.</summary>
    ProviderFailed,
}
