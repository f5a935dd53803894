using System.Collections.Immutable;
using PlanKit.Plugins.Documents;
using PlanKit.Text;

namespace PlanKit.Plugins;

/// <summary>Reads <c>provides.importers</c>: each a name, or a name with the endings of the documents that it reads.</summary>
internal static class ImporterReader
{
    // What the program reads itself.
    private static readonly TextRule DocumentExtension = new(
        static text => ManifestRules.FileExtension.Allows(text) && text is not (".txt" or ".plankit"),
        new("带点的文档扩展名，如 .docx，且不是 .txt 或 .plankit", "a document's extension with its dot, such as .docx, and not .txt or .plankit"));

    internal static ImmutableArray<ImporterDescription> Read(FieldMap provides, FaultList faults)
    {
        ImmutableArray<ImporterDescription>.Builder importers = ImmutableArray.CreateBuilder<ImporterDescription>();
        foreach (DocumentNode element in provides.Elements("importers"))
        {
            if (Read(element, provides.PathOf("importers"), faults) is not { } importer)
            {
                continue;
            }

            if (importers.Any(other => other.Name == importer.Name || other.FileExtensions.Intersect(importer.FileExtensions, StringComparer.Ordinal).Any()))
            {
                faults.Add(element, new LocalizableText(
                    "导入“{0}”或它的扩展名写了两次；请只留一个。",
                    "The importer \"{0}\", or an extension of it, is written twice; keep one.").Format(importer.Name));
            }

            importers.Add(importer);
        }

        return importers.ToImmutable();
    }

    private static ImporterDescription? Read(DocumentNode element, string path, FaultList faults)
    {
        if (element is ScalarNode scalar)
        {
            if (scalar.IsText && ManifestRules.Id.Allows(scalar.Text))
            {
                return new ImporterDescription(scalar.Text, []);
            }

            faults.AddWrongValue(element, path, ManifestRules.Id.Allowed);
            return null;
        }

        FieldMap? map = FieldMap.Of(faults, element, path, "name", "extensions");
        return map?.Text("name", ManifestRules.Id) is { } name ? new ImporterDescription(name, map.Texts("extensions", DocumentExtension)) : null;
    }
}
