using System.Globalization;
using PlanKit.Syntax;

namespace PlanKit.Model;

/// <summary>The addresses of one plan's items: each unique in the plan.</summary>
internal sealed class AddressBook
{
    private readonly Dictionary<ItemSyntax, string> _addresses = [];

    private AddressBook()
    {
    }

    public static AddressBook Of(PlanSyntaxTree tree)
    {
        var book = new AddressBook();
        var entries = new List<Entry>();
        Collect(tree.Root, "", entries);
        var seen = new HashSet<int>();
        var repeated = new HashSet<int>();
        foreach (Entry entry in entries)
        {
            if (!seen.Add(entry.Number))
            {
                repeated.Add(entry.Number);
            }
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Entry entry in entries)
        {
            string number = entry.Number.ToString(CultureInfo.InvariantCulture);
            string address = repeated.Contains(entry.Number) ? entry.Section + number : number;
            book._addresses[entry.Item] = MakeUnique(address, taken, counts);
        }

        return book;
    }

    public string AddressOf(ItemSyntax item) => _addresses[item];

    // Two items may bear the same number in one section; the second is 3-2: the second that is called 3.
    private static string MakeUnique(string address, HashSet<string> taken, Dictionary<string, int> counts)
    {
        string unique = address;
        int count = counts.GetValueOrDefault(address, 1);
        while (!taken.Add(unique))
        {
            count++;
            unique = string.Create(CultureInfo.InvariantCulture, $"{address}-{count}");
        }

        counts[address] = count;
        return unique;
    }

    private static void Collect(PlanSyntaxNode parent, string section, List<Entry> entries)
    {
        int lastItem = 0;
        int lastSection = 0;
        foreach (PlanSyntaxNode child in parent.Children)
        {
            if (child is ItemSyntax item)
            {
                lastItem = item.Marker.Ordinal ?? lastItem + 1;
                entries.Add(new Entry(item, lastItem, section));
            }
            else if (child is SectionSyntax inner)
            {
                lastSection = inner.Marker.Ordinal ?? lastSection + 1;
                Collect(inner, string.Create(CultureInfo.InvariantCulture, $"{section}{lastSection}."), entries);
            }
        }
    }

    // The section's own address comes before the number, with its dot; empty outside every section.
    private sealed record Entry(ItemSyntax Item, int Number, string Section);
}
