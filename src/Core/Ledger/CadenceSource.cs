namespace PlanKit.Ledger;

/// <summary>Who said how often an item is due.</summary>
public enum CadenceSource
{
    /// <summary>Nobody: once in every quarter.</summary>
    Default,

    /// <summary>Nobody but the floors of the unit's profile.</summary>
    Floor,

    /// <summary>The unit's profile.</summary>
    Profile,

    /// <summary>An entry of the ledger.</summary>
    Ledger,
}
