using System.Collections.Immutable;
using PlanKit.Syntax;
using PlanKit.Text;

namespace PlanKit.Model;

/// <summary>One building of one plan: ids, addresses and categories depend on what came before.</summary>
internal sealed class PlanAssembly(PlanSyntaxTree tree, PlanProfile profile, ImmutableArray<ItemIdentity> identities)
{
    private readonly ItemNaming _names = new(identities);
    private readonly CategoryFinder _categories = new(profile);
    private readonly AddressBook _addresses = AddressBook.Of(tree);

    public PlanOutline Assemble() =>
        new(HeaderHintReader.TitleOf(tree), Sections(tree.Root, inherited: null), Items(tree.Root, inherited: null));

    private ImmutableArray<PlanSection> Sections(PlanSyntaxNode parent, PlanCategory? inherited) =>
        [.. parent.Children.OfType<SectionSyntax>().Select(section => Section(section, inherited))];

    private ImmutableArray<PlanItem> Items(PlanSyntaxNode parent, PlanCategory? inherited) =>
        [.. parent.Children.OfType<ItemSyntax>().Select(item => Item(item, inherited))];

    private PlanSection Section(SectionSyntax section, PlanCategory? inherited)
    {
        PlanCategory? category = _categories.OfSection(section.Title) ?? inherited;
        return new PlanSection
        {
            Ordinal = section.Marker.Ordinal,
            Marker = tree.Text.ToString(section.Marker.Span),
            Title = section.Title,
            Category = category,
            Items = Items(section, category),
            Sections = Sections(section, category),
            Confidence = section.Marker.Confidence,
            Doubt = section.Marker.Doubt,
            HeadingSpan = section.HeadingSpan,
            Span = section.Span,
        };
    }

    private PlanItem Item(ItemSyntax item, PlanCategory? inherited)
    {
        ItemIdentity name = _names.Next(item.Title);
        return Item(item, name, inherited, name.FirstTitle ?? item.Title);
    }

    private PlanItem Item(ItemSyntax item, ItemIdentity name, PlanCategory? inherited, string firstTitle) => new()
    {
        Id = name.Item,
        TextId = name.TextId,
        FirstTitle = firstTitle,
        Number = item.Marker.Ordinal,
        Address = _addresses.AddressOf(item),
        Marker = tree.Text.ToString(item.Marker.Span),
        Title = item.Title,
        Body = ItemBody.Read(item, tree.Text),
        Category = _categories.OfItem(firstTitle) ?? (firstTitle == item.Title ? null : _categories.OfItem(item.Title)) ?? inherited,
        Clauses = [.. item.DescendantsAndSelf().OfType<ClauseSyntax>().Select(Clause)],
        Proposals = CadenceReader.Read(tree.Text, item),
        Confidence = item.Marker.Confidence,
        Doubt = item.Marker.Doubt,
        HeadingSpan = item.HeadingSpan,
        Span = item.Span,
    };

    private PlanClause Clause(ClauseSyntax clause)
    {
        int end = clause.Children.FirstOrDefault(child => child is ClauseSyntax)?.Span.Start ?? clause.Span.End;
        var text = TextSpan.FromBounds(clause.Marker.Span.End, end);
        string words = string.Join('\n', tree.Text.ToString(text).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
        return new PlanClause(
            tree.Text.ToString(clause.Marker.Span),
            words,
            TextSpan.FromBounds(clause.Marker.Span.Start, end),
            clause.Marker.Confidence,
            clause.Marker.Doubt);
    }
}
