namespace PlanKit.Syntax.Parsing;

/// <summary>Characters that most texts do not have: where there are none, nobody needs to look for them again.</summary>
[Flags]
internal enum RareCharacters : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Tabs.</summary>
    Tabs = 1 << 0,

    /// <summary>Carriage returns.</summary>
    CarriageReturns = 1 << 1,

    /// <summary>Zero-width characters, and ones that turn the writing.</summary>
    Invisible = 1 << 2,

    /// <summary>The first numbers of lists that are written with one character each: １ ① ⑴ ⒈ ㈠.</summary>
    FirstSymbols = 1 << 3,
}
