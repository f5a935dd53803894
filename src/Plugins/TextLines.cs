using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Whole sentences, one to a line.</summary>
internal static class TextLines
{
    internal static LocalizableText Join(IEnumerable<LocalizableText> lines)
    {
        LocalizableText[] all = [.. lines];
        return new LocalizableText(
            string.Join('\n', all.Select(line => line.Chinese)),
            string.Join('\n', all.Select(line => line.English)));
    }
}
