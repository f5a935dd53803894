using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Folders in a sentence.</summary>
internal static class FolderList
{
    internal static LocalizableText Of(IEnumerable<string> folders)
    {
        string[] shown = [.. folders.Select(HiddenCharacters.Show)];
        return new LocalizableText(string.Join('、', shown), string.Join(", ", shown));
    }
}
