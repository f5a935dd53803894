using System.Collections.Immutable;
using PlanKit.Diagnostics;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries what a rule says of itself.</summary>
internal static class DescriptorSerializer
{
    public static void Write(PayloadWriter payload, DiagnosticDescriptor rule)
    {
        payload.WriteWhole(rule.Id);
        payload.Write(rule.Title);
        payload.Write(rule.MessageFormat);
        payload.Write(rule.Remedy);
        payload.Write(rule.RemedyFormat);
        payload.WriteWhole(rule.Category);
        payload.Write((int)rule.DefaultSeverity);
        payload.Write(rule.IsEnabledByDefault);
        payload.Write(rule.Description);
        payload.Write(rule.Basis?.Regulation);
        payload.Write(rule.Basis?.Article);
        payload.Write(rule.Basis is { IsConfirmed: true });
        payload.WriteEach<WholeNumberParameter>(rule.Parameters.IsEmpty ? [] : [.. rule.Parameters.OfType<WholeNumberParameter>()], Write);
    }

    // In the order of writing: initializers run in the order in which they stand.
    public static DiagnosticDescriptor Read(PayloadReader payload) => new()
    {
        Id = payload.ReadText(),
        Title = payload.ReadLocalizable(),
        MessageFormat = payload.ReadLocalizable(),
        Remedy = payload.ReadLocalizable(),
        RemedyFormat = payload.ReadOptionalLocalizable(),
        Category = payload.ReadText(),
        DefaultSeverity = (DiagnosticSeverity)payload.ReadInt32(),
        IsEnabledByDefault = payload.ReadBoolean(),
        Description = payload.ReadLocalizable(),
        Basis = ReadBasis(payload),
        Parameters = ImmutableArray<RuleParameter>.CastUp(payload.ReadEach(ReadParameter)),
    };

    private static Basis? ReadBasis(PayloadReader payload)
    {
        (string? regulation, string? article, bool isConfirmed) = (payload.ReadOptionalText(), payload.ReadOptionalText(), payload.ReadBoolean());
        return regulation is null || article is null ? null : new Basis(regulation, article, isConfirmed);
    }

    private static void Write(PayloadWriter payload, WholeNumberParameter parameter)
    {
        payload.WriteWhole(parameter.Name);
        payload.Write(parameter.Meaning);
        payload.Write(parameter.Unit);
        payload.Write(parameter.Default);
        payload.Write(parameter.Minimum);
        payload.Write(parameter.Maximum);
    }

    private static WholeNumberParameter ReadParameter(PayloadReader payload) => new()
    {
        Name = payload.ReadText(),
        Meaning = payload.ReadLocalizable(),
        Unit = payload.ReadLocalizable(),
        Default = payload.ReadInt32(),
        Minimum = payload.ReadInt32(),
        Maximum = payload.ReadInt32(),
    };
}
