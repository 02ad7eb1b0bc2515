package io.latchkey.simulation;

import io.latchkey.simulation.Copies.Copier;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.reflect.Field;
import java.util.List;

/** Writes the class that copies rows of an entity as its own methods would: reflection took a third of the run. */
final class CopierMaker {

    private static final ClassDesc COPIES = ClassDesc.ofDescriptor(Copies.class.descriptorString());
    private static final ClassDesc COPIER = ClassDesc.ofDescriptor(Copier.class.descriptorString());
    private static final ClassDesc LIST = ClassDesc.ofDescriptor(List.class.descriptorString());
    private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    private static final MethodTypeDesc COPY = MethodTypeDesc.of(OBJECT, OBJECT);
    private static final MethodTypeDesc IS_SAME = MethodTypeDesc.of(ConstantDescs.CD_boolean, OBJECT, OBJECT);

    private final ClassDesc type;
    private final List<Field> fields;

    private CopierMaker(Class<?> type, List<Field> fields) {
        this.type = describe(type);
        this.fields = fields;
    }

    private static ClassDesc describe(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    /** A hidden member of the entity's nest, for its fields are private. */
    static Copier make(Class<?> type, List<Field> fields) {
        CopierMaker maker = new CopierMaker(type, fields);
        byte[] bytes = ClassFile.of()
                .build(ClassDesc.of(type.getPackageName(), type.getSimpleName() + "Copier"), maker::writeClass);
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            Class<?> made =
                    lookup.defineHiddenClass(bytes, true, ClassOption.NESTMATE).lookupClass();
            return (Copier) made.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy " + type, e);
        }
    }

    private void writeClass(ClassBuilder made) {
        made.withInterfaceSymbols(COPIER)
                .withMethodBody(
                        ConstantDescs.INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0)
                                .invokespecial(OBJECT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                                .return_())
                .withMethodBody("copy", COPY, ClassFile.ACC_PUBLIC, this::writeCopy)
                .withMethodBody("isSame", IS_SAME, ClassFile.ACC_PUBLIC, this::writeIsSame);
    }

    private void writeCopy(CodeBuilder code) {
        code.aload(1).checkcast(type).astore(1);
        code.new_(type).dup().invokespecial(type, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void);
        code.astore(2);
        for (Field field : fields) {
            code.aload(2).aload(1).getfield(type, field.getName(), describe(field.getType()));
            if (List.class == field.getType()) {
                code.invokestatic(COPIES, "listOf", MethodTypeDesc.of(LIST, LIST));
            } else if (Copies.isChangeable(field.getType())) {
                code.invokestatic(COPIES, "of", COPY).checkcast(describe(field.getType()));
            }
            code.putfield(type, field.getName(), describe(field.getType()));
        }
        code.aload(2).areturn();
    }

    private void writeIsSame(CodeBuilder code) {
        Label different = code.newLabel();
        code.aload(1).checkcast(type).astore(1).aload(2).checkcast(type).astore(2);
        for (Field field : fields) {
            ClassDesc of = describe(field.getType());
            code.aload(1).getfield(type, field.getName(), of).aload(2).getfield(type, field.getName(), of);
            switch (TypeKind.from(of)) {
                case LONG -> code.lcmp().ifne(different);
                case INT, BOOLEAN, SHORT, BYTE, CHAR -> code.if_icmpne(different);
                case REFERENCE -> code.invokestatic(COPIES, "isSame", IS_SAME).ifeq(different);
                case FLOAT, DOUBLE, VOID -> throw new IllegalArgumentException("no row has a " + field);
            }
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }
}
