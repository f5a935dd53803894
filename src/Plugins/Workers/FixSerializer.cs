using System.Collections.Immutable;
using PlanKit.Fixes;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>Carries proposed fixes out of a worker.</summary>
internal static class FixSerializer
{
    public static void Write(PayloadWriter payload, PlanFix fix)
    {
        payload.Write(fix.Title);
        payload.WriteWhole(fix.EquivalenceKey);
        payload.Write(fix.NeedsConsent);
        payload.WriteEach(fix.Edits, static (payload, edit) =>
        {
            payload.Write(edit.Span);
            payload.WriteWhole(edit.NewText);
        });
        payload.WriteEach(fix.Entries, FactSerializer.Write);
        payload.Write(fix.Settings.Count);
        foreach ((string setting, string? value) in fix.Settings.OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            payload.WriteWhole(setting);
            payload.Write(value);
        }
    }

    /// <summary>Reads fixes.</summary>
    /// <param name="payload">What was written.</param>
    /// <param name="textLength">How long the text is that they change.</param>
    /// <exception cref="InvalidDataException">An edit lies outside the text, or an entry is none.</exception>
    public static ImmutableArray<PlanFix> Read(PayloadReader payload, int textLength) => payload.ReadEach(fix => ReadFix(fix, textLength));

    private static PlanFix ReadFix(PayloadReader payload, int textLength) => new()
    {
        Title = payload.ReadLocalizable(),
        EquivalenceKey = payload.ReadText(),
        NeedsConsent = payload.ReadBoolean(),
        Edits = payload.ReadEach(edit => ReadEdit(edit, textLength)),
        Entries = payload.ReadEach(FactSerializer.Read),
        Settings = ReadSettings(payload),
    };

    private static TextEdit ReadEdit(PayloadReader payload, int textLength)
    {
        TextSpan span = payload.ReadSpan();
        return span.Start >= 0 && span.Length >= 0 && span.Start <= textLength - span.Length
            ? new TextEdit(span, payload.ReadText())
            : throw new InvalidDataException("A fix changes what lies outside the text.");
    }

    private static ImmutableDictionary<string, string?> ReadSettings(PayloadReader payload)
    {
        ImmutableDictionary<string, string?>.Builder settings = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        int count = payload.ReadInt32();
        for (int i = 0; i < count; i++)
        {
            settings.Add(payload.ReadText(), payload.ReadOptionalText());
        }

        return settings.ToImmutable();
    }
}
