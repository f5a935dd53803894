namespace PlanKit.Ledger;

/// <summary>The colours of states, the same in the terminal, in workbooks and on pages. A word or a sign always stands beside one.</summary>
public enum ProgressColor
{
    /// <summary>绿.</summary>
    Green,

    /// <summary>黄.</summary>
    Amber,

    /// <summary>红.</summary>
    Red,

    /// <summary>灰.</summary>
    Grey,
}
