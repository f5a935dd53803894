using System.Collections.Immutable;
using PlanKit.Text;

namespace PlanKit.Diagnostics;

/// <summary>What all findings of one rule have in common. Immutable.</summary>
public sealed class DiagnosticDescriptor
{
    /// <summary>The rule's id: two to four capital letters that its plugin owns, and four digits. Never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The rule in a few words.</summary>
    public required LocalizableText Title { get; init; }

    /// <summary>A finding's message, with placeholders as <see cref="string.Format(string, object?[])"/> reads them.</summary>
    public required LocalizableText MessageFormat { get; init; }

    /// <summary>What to do about findings of this rule, whichever they are.</summary>
    public required LocalizableText Remedy { get; init; }

    /// <summary>
    /// What to do about one finding, with placeholders for the arguments of its message. Default: null, <see cref="Remedy"/>
    /// says it all.
    /// </summary>
    public LocalizableText? RemedyFormat { get; init; }

    /// <summary>What the rule is about: <c>document</c>, <c>progress</c>, <c>settings</c>, <c>host</c>, or a <see cref="Model.PlanCategory"/> id.</summary>
    public required string Category { get; init; }

    /// <summary>How grave a finding is unless a profile, the plan file or the command line says otherwise.</summary>
    public required DiagnosticSeverity DefaultSeverity { get; init; }

    /// <summary>Whether the rule runs unless it is switched on or off. Default: true.</summary>
    public bool IsEnabledByDefault { get; init; } = true;

    /// <summary>Why the rule exists, in a sentence or two.</summary>
    public required LocalizableText Description { get; init; }

    /// <summary>The regulation on which it rests; null where it rests on none.</summary>
    public Basis? Basis { get; init; }

    /// <summary>What people may set about the rule, in the order in which it is shown. Default: nothing. Each name occurs once.</summary>
    public ImmutableArray<RuleParameter> Parameters { get; init; } = [];

    /// <summary>Whether a page explains it. Default: true. A rule without code has none; its description says what it asks.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>The page that explains it, relative to the project's root: <c>docs/rules/PK0101.md</c>; null where there is none.</summary>
    public string? HelpLink => HasPage ? $"docs/rules/{Id}.md" : null;

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
