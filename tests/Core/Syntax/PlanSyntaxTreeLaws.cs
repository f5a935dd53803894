using FsCheck;
using FsCheck.Fluent;
using PlanKit.Model;
using PlanKit.Text;

namespace PlanKit.Syntax;

/// <summary>What holds for every text whatever. A failing case names its seed.</summary>
public sealed class PlanSyntaxTreeLaws
{
    private const int Cases = 20_000;

    private static readonly Config Configuration = Config.QuickThrowOnFailure.WithMaxTest(Cases);

    [Fact]
    public void Reading_keeps_every_character_of_any_document() =>
        ForEverySeed(forge => forge.Any(), AssertKept);

    [Fact]
    public void Reading_keeps_every_character_of_a_damaged_document() =>
        ForEverySeed(forge => forge.Mutate(forge.Orderly()), AssertKept);

    [Fact]
    public void Nodes_nest_and_follow_one_another() =>
        ForEverySeed(forge => forge.Mutate(forge.Any()), text =>
        {
            foreach (PlanSyntaxNode node in Parse(text).Root.DescendantsAndSelf())
            {
                int position = node.Children.IsEmpty ? node.Span.End : node.Children[0].Span.Start;
                foreach (PlanSyntaxNode child in node.Children)
                {
                    Assert.Equal(position, child.Span.Start);
                    position = child.Span.End;
                }

                Assert.Equal(node.Span.End, position);
                Assert.False(node is NumberedSyntax { Marker.Span: var marker } && !node.Span.Contains(marker));
            }
        });

    [Fact]
    public void An_edit_inside_one_item_leaves_every_other_item_equal() =>
        ForEverySeed(
            forge =>
            {
                string before = forge.Orderly();
                ItemSyntax[] items = [.. Parse(before).Nodes<ItemSyntax>()];
                int edited = forge.Below(items.Length);
                TextSpan body = items[edited].TextSpan;
                int start = body.Start + forge.Below(body.Length + 1);
                string after = before.Remove(start, forge.Below(body.End - start + 1)).Insert(start, forge.Body());
                return (before, after, edited);
            },
            edit =>
            {
                ItemSyntax[] before = [.. Parse(edit.before).Nodes<ItemSyntax>()];
                ItemSyntax[] after = [.. Parse(edit.after).Nodes<ItemSyntax>()];
                Assert.Equal(before.Length, after.Length);
                for (int i = 0; i < before.Length; i++)
                {
                    Assert.True(i == edit.edited || before[i].IsEquivalentTo(after[i]), $"Item {i} changed.");
                }
            });

    [Fact]
    public void Every_document_gives_a_plan_whose_addresses_and_ids_are_unique() =>
        ForEverySeed(forge => forge.Mutate(forge.Any()), text =>
        {
            Plan plan = PlanBuilder.Build(Parse(text), new PlanHeader("", 2026), PlanProfile.Empty);
            Assert.All(plan.AllItems, item =>
            {
                Assert.True(plan.TryGetItem(item.Address, out PlanItem? byAddress) && byAddress == item);
                Assert.True(plan.TryGetItem(item.Id, out PlanItem? byId) && byId == item);
                Assert.InRange(item.Confidence, 0, 1);
                Assert.Equal(item.Confidence < Marker.SureFrom, item.Doubt is not null);
                Assert.All(item.Proposals, proposal => Assert.Equal(proposal.Text, plan.Text.ToString(proposal.Span)));
            });
        });

    private static void AssertKept(string text)
    {
        PlanSyntaxTree tree = Parse(text);
        Assert.Equal(text, tree.ToString());
        int position = 0;
        foreach (SyntaxLeaf leaf in tree.Leaves())
        {
            Assert.Equal(position, leaf.Span.Start);
            Assert.False(leaf.Span.IsEmpty);
            position = leaf.Span.End;
        }

        Assert.Equal(text.Length, position);
        Assert.All(tree.Flaws, flaw => Assert.InRange(flaw.Span.End, flaw.Span.Start, text.Length));
    }

    private static PlanSyntaxTree Parse(string text) => PlanSyntaxTree.Parse(SourceText.From(text));

    private static void ForEverySeed<T>(Func<DocumentForge, T> make, Action<T> law) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => law(make(new DocumentForge(seed)))).Check(Configuration);
}
