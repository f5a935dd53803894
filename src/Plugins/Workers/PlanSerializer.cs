using PlanKit.Model;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Plugins.Workers;

/// <summary>
/// Carries a plan to a worker: its text, and the items that were built of it, so that the worker reads the text itself only for a rule that
/// looks at the syntax tree.
/// </summary>
internal static class PlanSerializer
{
    public static void Write(PayloadWriter payload, Plan plan)
    {
        payload.Write(plan.Header.Unit);
        payload.Write(plan.Header.Year);
        payload.Write(plan.Profile == PlanProfile.Empty ? [] : PlanProfileSerializer.Write(plan.Profile));
        payload.Write(plan.Text.ToString());
        payload.WriteOptional(plan.Tree.Options.ItemLevel);
        payload.WriteEach(plan.Identities, static (payload, identity) =>
        {
            payload.Write(identity.TextId.Value);
            payload.Write(identity.Item.Value);
            payload.Write(identity.FirstTitle);
        });
        payload.Write(plan.Title);
        payload.WriteEach(plan.Sections, Write);
        payload.WriteEach(plan.Items, Write);
    }

    public static Plan Read(PayloadReader payload)
    {
        var header = new PlanHeader(payload.ReadText(), payload.ReadInt32());
        ReadOnlyMemory<byte> profile = payload.ReadBytes();
        var text = SourceText.From(payload.ReadText());
        var reading = new PlanParseOptions { ItemLevel = payload.ReadOptionalInt32() };
        var identities = payload.ReadEach(static payload => new ItemIdentity(new ItemId(payload.ReadText()), new ItemId(payload.ReadText()), payload.ReadOptionalText()));
        var outline = new PlanOutline(payload.ReadText(), payload.ReadEach(ReadSection), payload.ReadEach(ReadItem));
        return PlanBuilder.Restore(
            text, reading, header, outline, identities, () => profile.IsEmpty ? PlanProfile.Empty : PlanProfileSerializer.Read(profile).AsT0);
    }

    private static void Write(PayloadWriter payload, PlanSection section)
    {
        payload.WriteOptional(section.Ordinal);
        payload.Write(section.Marker);
        payload.Write(section.Title);
        Write(payload, section.Category);
        payload.WriteEach(section.Items, Write);
        payload.WriteEach(section.Sections, Write);
        payload.Write(section.Confidence);
        payload.Write(section.Doubt);
        payload.Write(section.HeadingSpan);
        payload.Write(section.Span);
    }

    // In the order of writing: initializers run in the order in which they stand.
    private static PlanSection ReadSection(PayloadReader payload) => new()
    {
        Ordinal = payload.ReadOptionalInt32(),
        Marker = payload.ReadText(),
        Title = payload.ReadText(),
        Category = ReadCategory(payload),
        Items = payload.ReadEach(ReadItem),
        Sections = payload.ReadEach(ReadSection),
        Confidence = payload.ReadDouble(),
        Doubt = payload.ReadOptionalLocalizable(),
        HeadingSpan = payload.ReadSpan(),
        Span = payload.ReadSpan(),
    };

    private static void Write(PayloadWriter payload, PlanItem item)
    {
        payload.Write(item.Id.Value);
        payload.Write(item.TextId.Value);
        payload.WriteOptional(item.Number);
        payload.Write(item.Address);
        payload.Write(item.Marker);
        payload.Write(item.Title);
        payload.Write(item.FirstTitle);
        payload.Write(item.Body);
        Write(payload, item.Category);
        payload.WriteEach(item.Clauses, Write);
        payload.WriteEach(item.Proposals, Write);
        payload.Write(item.Confidence);
        payload.Write(item.Doubt);
        payload.Write(item.HeadingSpan);
        payload.Write(item.Span);
    }

    private static PlanItem ReadItem(PayloadReader payload) => new()
    {
        Id = new ItemId(payload.ReadText()),
        TextId = new ItemId(payload.ReadText()),
        Number = payload.ReadOptionalInt32(),
        Address = payload.ReadText(),
        Marker = payload.ReadText(),
        Title = payload.ReadText(),
        FirstTitle = payload.ReadText(),
        Body = payload.ReadText(),
        Category = ReadCategory(payload),
        Clauses = payload.ReadEach(ReadClause),
        Proposals = payload.ReadEach(ReadProposal),
        Confidence = payload.ReadDouble(),
        Doubt = payload.ReadOptionalLocalizable(),
        HeadingSpan = payload.ReadSpan(),
        Span = payload.ReadSpan(),
    };

    private static void Write(PayloadWriter payload, PlanClause clause)
    {
        payload.Write(clause.Marker);
        payload.Write(clause.Text);
        payload.Write(clause.Span);
        payload.Write(clause.Confidence);
        payload.Write(clause.Doubt);
    }

    private static PlanClause ReadClause(PayloadReader payload) =>
        new(payload.ReadText(), payload.ReadText(), payload.ReadSpan(), payload.ReadDouble(), payload.ReadOptionalLocalizable());

    private static void Write(PayloadWriter payload, CadenceProposal proposal)
    {
        payload.Write((int)proposal.Cadence.Period);
        payload.Write(proposal.Cadence.Times);
        payload.Write(proposal.Cadence.Months.Length);
        foreach (int month in proposal.Cadence.Months)
        {
            payload.Write(month);
        }

        payload.Write(proposal.Text);
        payload.Write(proposal.Span);
        payload.Write(proposal.CountsWeeksOrDays);
    }

    private static CadenceProposal ReadProposal(PayloadReader payload) =>
        new(ReadCadence(payload), payload.ReadText(), payload.ReadSpan(), payload.ReadBoolean());

    private static Cadence ReadCadence(PayloadReader payload)
    {
        (var period, int times) = ((CadencePeriod)payload.ReadInt32(), payload.ReadInt32());
        var months = new List<int>();
        for (int left = payload.ReadInt32(); left > 0; left--)
        {
            months.Add(payload.ReadInt32());
        }

        return period == CadencePeriod.NamedMonths ? Cadence.In(months, times) : Cadence.Every(period, times);
    }

    private static void Write(PayloadWriter payload, PlanCategory? category)
    {
        payload.Write(category?.Id);
        payload.Write(category?.Name);
    }

    private static PlanCategory? ReadCategory(PayloadReader payload)
    {
        string? id = payload.ReadOptionalText();
        LocalizableText? name = payload.ReadOptionalLocalizable();
        return id is null || name is not { } given ? null : new PlanCategory(id, given);
    }
}
